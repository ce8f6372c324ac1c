// npm run pictures: the READMEs' screenshots, taken from the demonstration of a server of its own.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { enterAs } from '../e2e/people.ts'
import { startSite } from '../e2e/server.ts'
import { launch, newPage } from '../e2e/window.ts'
import { chromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'

const folder = 'docs/pictures'
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const site = await started()
const browser = await launch((await chromium()) ?? '/usr/bin/chromium')
mkdirSync(folder, { recursive: true })
try {
  await picture('portal', desk, undefined, async (page) => open(page, '/hebei'))
  await picture('form', desk, '申报副主任医师', async (page) => open(page, `${await own(page)}?section=education`))
  await picture('check', desk, '申报副主任医师', async (page) => open(page, `${await own(page)}/check`))
  await picture('list', desk, 'officer-13010010015001', async (page) => open(page, '/hebei/checks?list=all'))
  await picture('file', desk, 'officer-13010010015001', async (page) => {
    await open(page, '/hebei/checks')
    await page.locator('main a[href*="/checks/"]').first().click()
    await page.locator('.check-body').waitFor()
  })
  await picture('organisations', desk, 'administrator-13', async (page) => open(page, '/hebei/organisations'))
  await picture('notice', desk, undefined, async (page) => {
    await open(page, '/hebei/notices')
    await page.locator('main a[href*="/notices/"]').first().click()
    await page.locator('main table').waitFor()
  })
  await picture('certificate', desk, '已领证', async (page) => {
    await open(page, '/hebei/titles')
    await page
      .getByRole('button', { name: /电子证书/ })
      .first()
      .click()
    await page.getByRole('dialog').locator('canvas').first().waitFor()
  })
  await picture('phone-home', phone, '已被退回修改', async (page) => open(page, '/hebei/home'))
  await picture('phone-form', phone, '申报副主任医师', async (page) => open(page, `${await own(page)}?section=papers`))
} finally {
  await browser.close()
  await site.stop()
}

/** SITE=http://… takes them from one that runs already. */
async function started() {
  if (process.env.SITE) return { address: process.env.SITE, stop: async () => {} }
  await prepare()
  return startSite({ demonstration: 'on' })
}

async function picture(
  name: string,
  size: typeof desk,
  who: string | undefined,
  show: (page: Page) => Promise<unknown>,
) {
  const page = await newPage(browser, { ...size, at: site.address })
  if (who) await enterAs(page, ({ login, does }) => login === who || does.includes(who))
  await show(page)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const shot = await page.screenshot()
  const file = join(folder, `${name}.png`)
  writeFileSync(file, await sharp(shot).png({ palette: true, colours: 96, effort: 10 }).toBuffer())
  console.log(file)
  await page.context().close()
}

function open(page: Page, path: string) {
  return page.goto(path, { waitUntil: 'networkidle' })
}

async function own(page: Page) {
  const [first] = await (await page.request.get('/api/hebei/applications')).json()
  return `/hebei/application/${first.id}`
}
