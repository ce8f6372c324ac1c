import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { launch, type Page } from 'puppeteer-core'
import { site } from './browser.ts'

/** Playwright needs a Firefox of its own; this drives the one that people have, by WebDriver BiDi. */
export async function openFirefox(executablePath: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
  })
  const page = await browser.newPage()
  return { page, close: () => browser.close() }
}

/** The machine's own, else Debian's; nothing when neither can be had. */
export function firefox(): string | undefined {
  const found = () =>
    [process.env.FIREFOX ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((place) => place && existsSync(place))
  if (!found() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'firefox-esr']])
      spawnSync('apt-get', words, { env: environment, stdio: 'ignore', timeout: 300_000 })
  }
  return found()
}

export async function logInByFirefox(
  page: Page,
  { role, login, password }: { role: string; login: string; password: string },
) {
  await page.goto(`${site}/hebei/login`)
  await page.locator(`::-p-text(${role})`).click()
  await page.locator('input[autocomplete="username"]').fill(login)
  await page.locator('input[type="password"]').fill(password)
  await page.locator('::-p-text(安全验证已通过)').wait()
  await page.locator('button[type="submit"]').click()
  await page.waitForFunction(() => !location.pathname.endsWith('/login'))
  // Leaving while the first page is still fetching its style would count as an error of the page.
  await page.waitForNetworkIdle()
}
