import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { watch } from './scene.ts'

export const site = inject('site')

type Wanted = { width?: number; height?: number; at?: string; userAgent?: string }

/** One browser for a file of journeys; each page is somebody's own, with cookies of its own. */
export function openBrowser() {
  const launched = launch(inject('chromium'))
  afterAll(async () => (await launched).close())
  return {
    page: async (wanted: Wanted = {}): Promise<Page> => newPage(await launched, { at: site, ...wanted }),
  }
}

export const launch = (executablePath: string) => chromium.launch({ executablePath, args: flags })

export async function newPage(browser: Browser, { width = 1440, height = 900, at, userAgent }: Wanted) {
  const options: BrowserContextOptions = {
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
    ...(width < 600 && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
    ...(at && { baseURL: at }),
    ...(userAgent && { userAgent }),
  }
  const context = await browser.newContext(options)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  watch(page)
  return page
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
