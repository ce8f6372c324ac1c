import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { logIn } from '../people.ts'
import { expectSound } from '../scene.ts'
import { dialog, fill, press } from '../verbs.ts'

const sharp = 'Ruolan2026'

/** Nobody's: the area is the whole city's, 1391 numbers are made up, and each run has its own. */
export function newcomer() {
  const running = String(Date.now()).slice(-7)
  const body = `12000019900312${running.slice(-3)}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return { idNumber: `${body}${'10X98765432'[sum % 11]}`, mobile: `1391${running}`, password: sharp, running }
}
export type Newcomer = ReturnType<typeof newcomer>

/** The newest message to this phone, as the demonstration shows it, once it has come. */
export async function messageTo(page: Page, mobile: string, holding: RegExp, region = 'tianjin'): Promise<string> {
  const outbox = await page.context().newPage()
  await outbox.goto(`/${region}/outbox`)
  const message = outbox.getByRole('listitem').filter({ hasText: mobile }).filter({ hasText: holding }).first()
  for (let tries = 0; tries < 20 && !(await message.isVisible()); tries++) {
    const answered = outbox.waitForResponse(/\/outbox$/)
    await press(outbox, '刷新')
    await answered
  }
  await expectSound(outbox)
  const text = (await message.textContent()) ?? ''
  await outbox.close()
  return text.match(holding)?.[1] ?? ''
}

/** From the portal to the form, past the agreement. */
export async function toTheForm(page: Page) {
  await page.goto('/tianjin')
  await page.getByRole('link', { name: '个人入口' }).waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: '个人入口' }).click()
  await page.getByLabel('身份证号').waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: '还没有账号？点击这里注册' }).click()
  await page.getByRole('heading', { level: 1, name: '天津市职称评审网上申报协议' }).waitFor()
  expect(await page.getByRole('button', { name: '立即注册' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '同意', exact: true }).isDisabled()).toBe(true)
  await expectSound(page)
  await page.getByRole('checkbox').check()
  await press(page, '同意')
  await page.getByRole('heading', { name: '注册个人账号' }).waitFor()
}

const fields = [
  ['姓名', '', '请填写此项'],
  ['登录账号（身份证号）', '110105194912310021', '校验位不对'],
  ['邮箱', 'ruolan@', '邮箱格式不正确'],
  ['密码', '1abcdefg', '密码须以字母开头'],
  ['密码（再次录入）', 'Ruolan2027', '两次输入的密码不一致'],
  ['手机号', '1391000', '手机号应为 11 位数字'],
  ['手机验证码', '12', '6 位数字验证码'],
] as const

/** Whatever is wrong is said at its field, and nothing typed is lost. */
export async function typeWrongly(page: Page) {
  for (const [label, wrong] of fields) await fill(page, { [label]: wrong })
  await page.getByText('安全验证已通过').waitFor()
  await press(page, '立即注册')
  for (const [label, wrong, says] of fields) {
    const item = page
      .locator('.ant-form-item')
      .filter({ has: page.getByLabel(label, { exact: true }) })
      .last()
    await item.locator('.ant-form-item-explain-error').filter({ hasText: says }).waitFor()
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(wrong)
  }
  await expectSound(page)
}

/** Everything right but the code, then the code. */
export async function register(page: Page, { idNumber, mobile, password }: Newcomer) {
  await fill(page, {
    姓名: '沈若兰',
    '登录账号（身份证号）': idNumber,
    邮箱: 'ruolan@example.com',
    密码: password,
    '密码（再次录入）': password,
    手机号: mobile,
  })
  await press(page, '获取手机验证码')
  const code = await messageTo(page, mobile, /验证码 (\d{6})/)
  await page.getByLabel('手机验证码', { exact: true }).fill(code === '111111' ? '222222' : '111111')
  await page.getByText('安全验证已通过').waitFor()
  await press(page, '立即注册')
  await page.getByText('手机验证码不正确，请核对短信').waitFor()
  await page.getByLabel('手机验证码', { exact: true }).fill(code)
  await page.getByText('安全验证已通过').waitFor()
  await press(page, '立即注册')
  await dialog(page, '注册成功').waitFor()
  await expectSound(page)
  await press(dialog(page, '注册成功'), '返回登录页面')
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
}

export async function enterTianjin(
  page: Page,
  role: Parameters<typeof logIn>[1]['role'],
  login: string,
  password: string,
) {
  await page.goto('/tianjin/login')
  await logIn(page, { role, login, password })
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}
