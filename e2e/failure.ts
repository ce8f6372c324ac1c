import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

const folder = join('data', 'failed-journeys')

/** What stood on every open screen when a journey failed: a picture and its words, for whoever has to find out why. */
export async function picture(contexts: readonly BrowserContext[], journey: string) {
  mkdirSync(folder, { recursive: true })
  const pages = contexts.flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    const name = join(folder, `${journey.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60)}-${index + 1}`)
    await page.screenshot({ path: `${name}.png`, fullPage: true, timeout: 5_000 }).catch(() => {})
    const words = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5_000 })
      .catch(() => 'the page does not answer')
    writeFileSync(`${name}.txt`, `${page.url()}\n\n${words}\n`)
  }
}
