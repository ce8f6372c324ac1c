import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterTianjin, messageTo, newcomer, register, toTheForm, typeWrongly } from '../play/registering.ts'
import { expectSound } from '../scene.ts'
import { dialog, fill, press } from '../verbs.ts'

const browser = openBrowser()
const unit = (page: Page) => page.getByRole('combobox', { name: '工作单位' })

/** To the first page of the form, as somebody who has nothing yet. */
async function beginDeclaring(page: Page) {
  await page.getByRole('button', { name: '立即申报' }).click()
  await page.getByRole('heading', { level: 1, name: '个人基本信息' }).waitFor()
}

const list = (page: Page) => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')

/** What the list offers for these letters. */
async function offered(page: Page, typed: string) {
  await unit(page).fill(typed)
  await list(page).getByText('天津百利机械装备集团有限公司').first().waitFor()
}

async function closeList(page: Page) {
  await unit(page).press('Escape')
  await list(page).waitFor({ state: 'detached' })
}

describe('somebody new in Tianjin', () => {
  it('registers at a desk, asks for a missing unit, forgets the password and changes it [TJ-ENV-01] [TJ-AUTH-02] [TJ-AUTH-03] [TJ-AUTH-08] [TJ-AUTH-09]', async () => {
    const me = newcomer()
    const page = await browser.page()
    await toTheForm(page)
    await typeWrongly(page)
    await register(page, me)
    await enterTianjin(page, '个人登录', me.idNumber, me.password)
    await beginDeclaring(page)
    for (const typed of ['百利', 'baili', 'bljx']) await offered(page, typed)
    const missing = `天津海河${me.running}示例仪表厂`
    await unit(page).fill(missing)
    await page.getByText('没有找到这个单位').waitFor()
    await closeList(page)
    await press(page, '没有要找的单位？申请登记')
    const asking = dialog(page, '申请登记单位')
    expect(await asking.getByLabel('单位名称').inputValue()).toBe(missing)
    await asking.getByLabel('主管单位').fill('和平区教育局')
    await page.locator('.ant-select-item-option[title="和平区教育局"]').click()
    await fill(asking, { 单位联系人: '何雨', 联系人手机号: '13920000001' })
    await expectSound(page)
    await press(asking, '提交')
    await page.getByText('等待和平区教育局办理').waitFor()
    await registerUnit(missing)
    await page.reload()
    await press(page, '选为工作单位')
    await page
      .locator('.ant-select')
      .filter({ has: unit(page) })
      .getByText(missing)
      .waitFor()
    await forgetAndChange(page, me)
  })

  it('registers on a phone and comes to the form', async () => {
    const me = newcomer()
    const page = await browser.page({ width: 390, height: 844 })
    await toTheForm(page)
    await register(page, me)
    await enterTianjin(page, '个人登录', me.idNumber, me.password)
    await expectSound(page)
    await beginDeclaring(page)
    await offered(page, 'baili')
    await closeList(page)
    await expectSound(page)
    await page.context().close()
  })
})

/** The administrator of the supervising unit finds everything typed already. */
async function registerUnit(name: string) {
  const page = await browser.page()
  await enterTianjin(page, '机构（单位）管理员', 'administrator-1201010201', 'Title-Review-13')
  await page.goto('/tianjin/organisations')
  await press(page.getByRole('listitem').filter({ hasText: name }), '登记')
  await expectSound(page)
  await press(page, '建立机构和账号')
  await press(dialog(page, /^已建立，编码/), '已记下，关闭')
  await page.getByRole('cell', { name: `${name} 待完善` }).waitFor()
  await page.context().close()
}

/** The temporary password opens nothing but the page for a new one; the name at the upper right, the window for another. */
async function forgetAndChange(page: Page, { idNumber, mobile, password }: ReturnType<typeof newcomer>) {
  await page.context().clearCookies()
  await page.goto('/tianjin/login?role=personal')
  await page.getByText('安全验证已通过').waitFor()
  await press(page, '忘记密码？')
  await page.getByText('请先填写身份证号').waitFor()
  await page.getByLabel('身份证号').fill(idNumber)
  await press(page, '忘记密码？')
  await press(page, '发送临时密码')
  await press(dialog(page), '知道了')
  const temporary = await messageTo(page, mobile, /临时密码[^A-Za-z]*([A-Za-z0-9]{10})/)
  await enterTianjin(page, '个人登录', idNumber, temporary)
  await page.getByText('您正在使用临时密码').waitFor()
  await expectSound(page)
  await fill(page, { 临时密码: temporary, 新密码: 'Wildrose2026', 确认密码: 'Wildrose2026' })
  await press(page, '修改密码并继续')
  await page.getByRole('heading', { name: '个人基本信息' }).first().waitFor()
  await page.getByRole('button', { name: '沈若兰' }).click()
  await page.getByRole('menuitem', { name: '修改密码' }).click()
  await fill(dialog(page, '修改密码'), { 原密码: 'Wildrose2026', 新密码: password, 确认密码: password })
  await expectSound(page)
  await press(dialog(page, '修改密码'), '保存')
  await page.getByText('修改成功').waitFor()
  await page.context().close()
}
