import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** A screen that nobody can open is a mistake of whoever added or merged it. */
it('every page folder has its line in web/pages/pages.ts', () => {
  const lines = readFileSync('web/pages/pages.ts', 'utf8')
  const pages = (readdirSync('web/pages', { recursive: true }) as string[]).filter((path) => path.endsWith('Page.tsx'))
  expect(pages.filter((path) => !lines.includes(`'./${path}'`))).toEqual([])
  expect(pages.length).toBeGreaterThan(10)
})
