import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './accessibility.ts'
import { cast, logIn } from './people.ts'

/** At a desk of the demonstration: every unit has an officer and an approver named after its code. */
export async function sitDown(page: Page, login: string) {
  const { password } = await cast(page)
  await page.goto('/hebei/login')
  await logIn(page, { role: '机构（单位）工作人员', login, password })
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** Nothing serious found by the scan, and nothing that reaches out of the window sideways. */
export async function expectSound(page: Page) {
  expect(await seriousFindings(page), page.url()).toEqual([])
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}
