import type { Page } from 'playwright-core'
import { demonstration } from '../regions/tianjin/demo/demonstration.ts'
import { logIn } from './people.ts'

const { applicants, password } = demonstration(new Date().getFullYear())

/** Logs in through the personal entrance of the portal, as somebody of the demonstration. */
export async function enterPersonally(page: Page, name: string) {
  const who = applicants.find((one) => one.name === name)
  if (!who) throw new Error(`nobody is called ${name}`)
  await page.goto('/tianjin')
  await page.getByRole('link', { name: '个人入口' }).click()
  await page.waitForURL(/\/tianjin\/login\?role=personal/)
  await logIn(page, { role: '个人登录', login: who.idNumber, password })
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor({ state: 'attached' })
  return who
}

/** 个人信息申报, without the way through the menu. */
export async function openDeclaration(page: Page) {
  await page.goto('/tianjin/application/new')
  await page.locator('.editor-form').waitFor()
}

/** The tab along the top; on a phone it stands in a sheet. */
export async function openTab(page: Page, name: string) {
  const sheet = page.getByRole('button', { name: /第 \d+ 项，共/ })
  if (await sheet.isVisible()) {
    await sheet.click()
    await page.locator('.editor-sheet').getByRole('button', { name }).first().click()
  } else await page.getByRole('tab', { name }).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ state: 'attached' })
}
