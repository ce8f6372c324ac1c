import type { Page } from 'playwright-core'
import { demonstration } from '../regions/hebei/demo/demonstration.ts'
import { signIn } from './people.ts'

const { applicants, password } = demonstration(new Date().getFullYear())

/** Somebody of the demonstration, by name, or the nth of those who have begun and not got far. */
export function person(name: string) {
  const found = applicants.find((one) => one.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

export function beginner(nth: number) {
  const found = applicants.filter(
    ({ until, presents, answers }) => until === 'draft' && !presents && !('papers' in answers),
  )
  const one = found[nth]
  if (!one) throw new Error(`there are only ${found.length} beginners`)
  return one
}

/** The nth of those whose declaration is complete and not yet sent. */
export function complete(nth: number) {
  const found = applicants.filter(
    ({ until, presents, answers }) => until === 'draft' && !presents && 'papers' in answers,
  )
  const one = found[nth]
  if (!one) throw new Error(`only ${found.length} are complete`)
  return one
}

export async function comeHome(page: Page, { idNumber }: { idNumber: string }) {
  await signIn(page, { role: '个人登录', login: idNumber, password })
  await page.goto('/hebei/home')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** The rest of a log-in box, also over a page. */
export async function enter(page: Page) {
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByText('安全验证已通过').waitFor()
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function openForm(page: Page, section: string) {
  const button = page.getByRole('button', { name: /继续填写|修改申报/ })
  await button.click()
  await page.locator('.editor').waitFor()
  await openSection(page, section)
}

export async function openSection(page: Page, heading: string) {
  await page.getByRole('navigation', { name: '申报信息' }).getByRole('button', { name: heading }).click()
  await page.locator('.section-head h1', { hasText: heading }).waitFor()
}

export const saved = (page: Page) => page.locator('.save-state[data-status="saved"]').waitFor()
