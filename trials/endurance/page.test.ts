import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Summary, withFigures } from './page.ts'

const summary: Summary = {
  seed: 1,
  rounds: { server: 50, database: 50 },
  seconds: 600,
  acknowledged: { saves: 10, uploads: 9, submits: 8, approvals: 7, returns: 6 },
  recovery: { server: { median: 900, worst: 1200 }, database: { median: 300, worst: 500 } },
  calls: { asked: 100, unanswered: 3, toldToWait: 4 },
  ...{ lost: ['one'], doubled: [], brokenRules: [], unfair: [] },
}

it('the page has a place for the figures, which are replaced and not added to', () => {
  const page = readFileSync('docs/nothing-lost.md', 'utf8')
  const once = withFigures(page, summary)
  expect(once).toMatch(/^\| lost +\| 1 +\|$/m)
  expect(withFigures(once, { ...summary, lost: [] })).toMatch(/^\| lost +\| 0 +\|$/m)
  expect(withFigures(once, summary)).toBe(once)
})
