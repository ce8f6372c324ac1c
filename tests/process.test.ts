import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { acts } from '../core/acts.ts'
import { processPage } from '../scripts/process-page.ts'

it('docs/process.md is what the table of acts says (npm run process)', () =>
  expect(readFileSync('docs/process.md', 'utf8')).toBe(processPage()))

it('the page has every act, and would differ if one were missing', () => {
  for (const [name, { label }] of Object.entries(acts)) expect(processPage()).toContain(`| ${label} | \`${name}\` |`)
  expect(processPage()).not.toContain('undefined')
})
