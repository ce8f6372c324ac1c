import { type CDPSession, chromium } from 'playwright-core'
import { chromium as findChromium } from '../../scripts/chromium.mjs'
import { median } from '../report/statistics.ts'
import type { Site } from '../site/site.ts'
import type { Figure } from './figure.ts'

const mostScript = 400e3
const mostPaint = 2500

/** A phone as the usual checks of a page's speed take one: a slow fourth-generation line and a quarter of this processor. */
const phone = {
  page: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  line: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
  slower: 4,
}

/** The province's public page as somebody meets it who has never been there. */
export const firstPage: Figure = {
  name: 'first-page',
  sizes: 'largest',
  run: async (site) => {
    const found = await findChromium()
    if (!found) throw new Error('no Chromium was found; name one with CHROMIUM=/path/to/chromium')
    const browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox'] })
    try {
      const visits: Visit[] = []
      for (let round = 0; round < site.pace.rounds + 1; round++) {
        const context = await browser.newContext(phone.page)
        visits.push(await visit(site, await context.newPage()))
        await context.close()
      }
      return linesOf(site, visits)
    } finally {
      await browser.close()
    }
  },
}

type Visit = { script: number; first: number; largest: number }
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>

async function visit({ product, region }: Site, page: Page): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', phone.line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slower })
  const script = countScript(session)
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) document.documentElement.dataset.largest = String(entry.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(`http://127.0.0.1:${product.port}/${region.id}`, { waitUntil: 'networkidle' })
  const [first, largest] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    Number(document.documentElement.dataset.largest),
  ])
  return { script: script(), first: first ?? Number.NaN, largest: largest ?? Number.NaN }
}

/** Bytes of scripts as they came over the line, with their headers. */
function countScript(session: CDPSession) {
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

function linesOf({ applications }: Site, visits: readonly Visit[]) {
  const [script, largest, first] = (['script', 'largest', 'first'] as const).map((key) =>
    median(visits.map((one) => one[key])),
  ) as [number, number, number]
  return [
    {
      figure: 'first page: script as sent',
      ...{ applications, unit: 'KB', product: script / 1000 },
      ...{ target: `< ${mostScript / 1000}`, reached: script < mostScript },
    },
    {
      figure: 'first page: largest paint on a slow phone',
      ...{ applications, unit: 'ms', product: largest, target: `< ${mostPaint}`, reached: largest < mostPaint },
      note: `first words after ${Math.round(first)} ms`,
    },
  ]
}
