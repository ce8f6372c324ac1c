import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The machine's own, else Debian's, else Playwright's. Nothing when none of them can be had. */
export async function chromium() {
  return onMachine() ?? fromDebian() ?? (await fromPlaywright())
}

function onMachine() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(':')
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return [process.env.CHROMIUM ?? '', ...places].find((place) => place && existsSync(place))
}

/** With the font that Chinese pages need. */
function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('  installing Chromium from the system’s packages …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...options) => spawnSync('apt-get', options, { env: environment, stdio: 'ignore', timeout: 300_000 })
  run('update')
  run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  return onMachine()
}

async function fromPlaywright() {
  console.log('  downloading Chromium …')
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  })
  const { chromium: browser } = await import('playwright-core')
  return existsSync(browser.executablePath()) ? browser.executablePath() : undefined
}
