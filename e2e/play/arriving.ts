import type { Page } from 'playwright-core'
import { expectSound } from '../scene.ts'
import { chooseIn, dialog, fill, press } from '../verbs.ts'

/** 前往, and at the service's own page the choice whom to be. */
export async function comeBy(page: Page, role: 'personal' | 'administrator', door: string, who: string) {
  await page.goto(`/fujian/login?role=${role}`)
  await page.getByRole('link', { name: door }).click()
  await page.getByText('演示替身').waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: new RegExp(`^${who}`) }).click()
}

/** 选择单位: search, and 选择 behind the match. */
export async function chooseUnit(page: Page, search: string, unit: string) {
  await press(page, '选择单位')
  const chooser = dialog(page, '选择单位')
  await chooser.getByLabel('单位名称').fill(search)
  await press(chooser, '查询')
  await press(chooser, `选择${unit}`)
  await chooser.waitFor({ state: 'hidden' })
}

/** 变更单位 in 个人中心. */
export async function askToChange(page: Page, search: string, unit: string) {
  await page.goto('/fujian/account')
  await press(page, '变更单位')
  await chooseUnit(page, search, unit)
  await dialog(page, '变更单位').getByLabel('申请说明').fill('2026 年 4 月调入，从事仪表设计。')
  await expectSound(page)
  await press(dialog(page, '变更单位'), '提交')
  await page.getByText(`申请绑定“${unit}”，待单位审核`).waitFor()
}

/** 单位注册, past what is wrong in it. */
export async function registerUnit(page: Page, unit: string) {
  await page.getByRole('heading', { level: 1, name: '单位注册' }).waitFor()
  await press(page, '注册单位')
  await page.getByText('请选择主管单位').waitFor()
  await expectSound(page)
  await page.getByLabel('主管单位').fill('鼓楼区人才')
  await page.locator('.ant-select-item-option[title="鼓楼区人才服务中心"]').click()
  await chooseIn(page.getByLabel('单位性质'), '民营企业')
  await fill(page, {
    单位地址: '福州市鼓楼区示例路 1 号',
    联系人: '何雨',
    联系电话: '0591-87000000',
    单位管理员手机号: '15430099999',
  })
  await page.getByRole('checkbox').check()
  await press(page, '注册单位')
  await page.getByRole('banner').getByText(unit).waitFor()
}

/** 退出登录, here and at the service, and back at the portal. */
export async function leave(page: Page, name: string) {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.waitForURL((url) => url.pathname === '/fujian')
}
