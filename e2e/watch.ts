import type { Page } from 'playwright-core'

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

export const wrongOn = (page: Page): readonly string[] => heard.get(page) ?? []
