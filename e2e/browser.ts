import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, inject, onTestFailed } from 'vitest'
import { picture } from './failure.ts'
import { launch, newPage, type Wanted } from './window.ts'

export const site = inject('site')

/** One browser for all journeys of a worker, which ends with it; each page is somebody's own, with cookies of its own. */
let launched: Promise<Browser> | undefined

export function openBrowser({ demonstration = true } = {}) {
  const contexts: BrowserContext[] = []
  if (demonstration) beforeAll(siteAnswers, 600_000)
  afterAll(async () => {
    for (const context of contexts) await context.close()
  })
  beforeEach(({ task }) => {
    onTestFailed(async () => picture(contexts, task.name))
  })
  return {
    page: async (wanted: Wanted = {}): Promise<Page> => {
      launched ??= launch(inject('chromium'))
      const page = await newPage(await launched, { at: site, ...wanted })
      contexts.push(page.context())
      return page
    },
  }
}

/** The demonstration is being filled while the first journeys begin. */
export async function siteAnswers() {
  while (
    !(await fetch(site).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((passed) => setTimeout(passed, 200))
}
