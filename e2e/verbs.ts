import type { Locator, Page } from 'playwright-core'
import { initialPassword, ownPassword } from './long-cast.ts'
import { type Login, logIn } from './people.ts'

export async function enter(page: Page, role: Login['role'], login: string, password = ownPassword) {
  await page.goto('/hebei/login')
  await logIn(page, { role, login, password })
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** The first log-in, with the initial password, which must be changed before anything else. */
export async function enterFirst(page: Page, role: Login['role'], login: string) {
  await enter(page, role, login, initialPassword)
  await page.getByRole('heading', { name: '修改密码' }).waitFor()
  await page.getByLabel('当前密码').fill(initialPassword)
  await page.getByLabel('新密码', { exact: true }).fill(ownPassword)
  await page.getByLabel('再次输入新密码').fill(ownPassword)
  await press(page, '修改密码并继续')
  await page.getByRole('heading', { name: '修改密码' }).waitFor({ state: 'detached' })
}

export const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true }).click()

export const fill = async (within: Page | Locator, typed: Readonly<Record<string, string>>) => {
  for (const [label, text] of Object.entries(typed)) await within.getByLabel(label, { exact: true }).fill(text)
}

/** Opens the list of this name and takes the option. */
export const choose = async (within: Page | Locator, label: string, option: string) =>
  chooseIn(within.getByLabel(label, { exact: true }), option)

export async function chooseIn(list: Locator, option: string) {
  await list.click()
  if ((await list.getAttribute('readonly')) === null) await list.fill(option)
  await list
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ has: list.page().getByText(option, { exact: true }) })
    .first()
    .click()
}

/** The menu of staff stands at the left, or behind a button on a phone. */
export async function openFromMenu(page: Page, label: string) {
  const closed = page.getByRole('button', { name: '打开菜单' })
  const item = page.getByRole('menuitem', { name: label }).locator('visible=true')
  // The page before, such as that of the log-in, has neither.
  await closed.locator('visible=true').or(item).first().waitFor()
  if (await closed.isVisible()) await closed.click()
  await item.click()
}

export const dialog = (page: Page, name?: string | RegExp) => page.getByRole('dialog', name ? { name } : {})

/** The account that has just been made, read off the screen by whoever has to pass it on. */
export async function givenAccount(page: Page, heading: string | RegExp): Promise<string> {
  const shown = dialog(page, heading)
  const login = (await shown.locator('.given b').first().textContent()) ?? ''
  await press(shown, '已记下，关闭')
  await shown.waitFor({ state: 'hidden' })
  return login
}
