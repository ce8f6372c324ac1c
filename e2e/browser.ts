import type { Page } from 'playwright-core'
import { afterAll, beforeEach, inject, onTestFailed } from 'vitest'
import { picture } from './failure.ts'
import { launch, newPage, type Wanted } from './window.ts'

export const site = inject('site')

/** One browser for a file of journeys; each page is somebody's own, with cookies of its own. */
export function openBrowser() {
  const launched = launch(inject('chromium'))
  afterAll(async () => (await launched).close())
  beforeEach(({ task }) => {
    onTestFailed(async () => picture(await launched, task.name))
  })
  return {
    page: async (wanted: Wanted = {}): Promise<Page> => newPage(await launched, { at: site, ...wanted }),
  }
}
