import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'

export const site = inject('site')

/** One browser for a file of journeys; each page is somebody's own, with cookies of its own. */
export function openBrowser() {
  const launched = chromium.launch({ executablePath: inject('chromium'), args: flags })
  afterAll(async () => (await launched).close())
  return {
    page: async ({ width = 1440, height = 900 } = {}): Promise<Page> => newPage(await launched, { width, height }),
  }
}

async function newPage(browser: Browser, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: site })
  return context.newPage()
}

/** As root there is no sandbox; nothing is looked up outside of the site. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
