import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { watch } from './watch.ts'

export type Wanted = { width?: number; height?: number; at?: string; clock?: string; userAgent?: string }

export const launch = (executablePath: string) => chromium.launch({ executablePath, args: flags })

export async function newPage(browser: Browser, { width = 1440, height = 900, at, clock, userAgent }: Wanted) {
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
  context.setDefaultTimeout(30_000)
  if (clock) await context.addInitScript(moved, Date.parse(clock) - Date.now())
  const page = await context.newPage()
  watch(page)
  return page
}

/** The browser's calendar, moved as the server's is; its timers go on as they are. */
function moved(shift: number) {
  const Real = Date
  globalThis.Date = new Proxy(Real, {
    construct: (_, given) => (given.length ? Reflect.construct(Real, given) : new Real(Real.now() + shift)),
    get: (_, key) => (key === 'now' ? () => Real.now() + shift : Reflect.get(Real, key)),
  })
}

/** What is on by default and has no use here; the first three would draw an address box, unseen, for every window. */
const features = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // This list stands in place of Playwright's own, which has these.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** As root there is no sandbox; nothing is looked up outside of the site; pages are too short-lived to optimise their code. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--no-opt',
  `--disable-features=${features.join()}`,
]
