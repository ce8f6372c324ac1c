import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './accessibility.ts'

const heard = new WeakMap<Page, string[]>()

/** Keeps what goes wrong on a page until the scene ends. A refusal is an answer, not an error. */
export function watch(page: Page) {
  const wrong: string[] = []
  heard.set(page, wrong)
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource: .* status of 4\d\d/.test(message.text()))
      wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('response', (answer) => answer.status() >= 500 && wrong.push(`${answer.status()} ${answer.url()}`))
}

/** What a scene must leave behind: nothing on the console, no serious finding of accessibility, nothing to scroll sideways. */
export async function expectSound(page: Page) {
  expect.soft(await seriousFindings(page), page.url()).toEqual([])
  expect.soft(await page.evaluate(tooWide), `${page.url()} is too wide`).toEqual([])
  expect.soft(heard.get(page)).toEqual([])
}

/** What reaches over the right edge, when the page can be scrolled sideways at all. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))
    .slice(0, 8)
}
