import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './accessibility.ts'
import { wrongOn } from './watch.ts'

/** What a scene must leave behind: nothing on the console, no serious finding of accessibility, nothing to scroll sideways. */
export async function expectSound(page: Page) {
  expect.soft(await seriousFindings(page), page.url()).toEqual([])
  expect.soft(await page.evaluate(tooWide), `${page.url()} is too wide`).toEqual([])
  expect.soft(wrongOn(page)).toEqual([])
}

/** What reaches over the right edge, when the page can be scrolled sideways at all. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))
    .slice(0, 8)
}
