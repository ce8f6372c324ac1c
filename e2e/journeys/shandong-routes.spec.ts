import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { cast, signIn } from '../people.ts'
import { expectSound } from '../scene.ts'
import { choose, dialog, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
let unit: Page
let bureau: Page

/** A company with a route straight to a committee, and the bureau that it asks. */
beforeAll(async () => {
  const at = async (login: string) => {
    const page = await browser.page()
    const { password } = await cast(page, 'shandong')
    await signIn(page, { role: '机构（单位）工作人员', login, password }, 'shandong')
    await page.goto('/shandong/home')
    return page
  }
  unit = await at('officer-370200001')
  bureau = await at('officer-3702')
})

const row = (page: Page, ...words: string[]) =>
  words.reduce((rows, word) => rows.filter({ hasText: word }), page.getByRole('row'))
const bureauName = '青岛市人力资源和社会保障局'

describe('a unit asks for its routes', () => {
  it('opens 新增路径, is told what is missing, and does not find itself [SD-PATH-02] [SD-PATH-03] [SD-PATH-04]', async () => {
    await openFromMenu(unit, '单位路径申请')
    await unit.getByRole('heading', { level: 1, name: '单位路径申请' }).waitFor()
    await press(unit, '新增路径')
    const form = dialog(unit, '新增单位路径')
    await press(form, '保存')
    for (const missing of ['请选择上报单位', '请选择职称系列', '请选择职称等级'])
      await form.getByText(missing, { exact: true }).waitFor()
    await press(form, '选择单位')
    const chooser = dialog(unit, '选择单位')
    await chooser.getByLabel('单位名称').fill('示例仪表')
    await press(chooser, '查询')
    await chooser.getByText('没有查到名称含“示例仪表”', { exact: false }).waitFor()
    await chooser.getByLabel('单位名称').fill('青岛市人力')
    await press(chooser, '查询')
    await press(chooser, `选择${bureauName}`)
    await chooser.waitFor({ state: 'detached' })
    await choose(form, '职称系列', '工程技术')
    await form.getByText('审核通过后由新路径替换', { exact: false }).first().waitFor()
    await form.getByLabel(/^中级/).check()
    await form.getByLabel(/^副高级/).check()
    await expectSound(unit)
    await press(form, '保存')
    await unit.getByText('已提交 2 条路径申请', { exact: false }).waitFor()
    await row(unit, bureauName, '中级', '未生效', '待审核', '替换现行路径').waitFor()
    await row(unit, bureauName, '副高级', '未生效', '待审核').waitFor()
  })

  it('is offered committees only under 评委会路径申请 [SD-PATH-01]', async () => {
    await openFromMenu(unit, '评委会路径申请')
    await row(unit, '工程技术中级已生效审核通过').waitFor()
    await press(unit, '新增路径')
    const form = dialog(unit, '新增评委会路径')
    await choose(form, '报送评委会', '山东省卫生高级职称评审委员会（S0002）')
    await form.getByText('路径由“山东省卫生健康委员会”审核', { exact: false }).waitFor()
    expect(await form.getByLabel('职称系列', { exact: true }).isDisabled()).toBe(true)
    expect(await form.getByLabel(/^中级/).isDisabled()).toBe(true)
    await press(form, '取消')
  })
})

describe('the bureau decides', () => {
  it('sees what was asked of it, and refuses only with a reason [SD-PATH-09] [SD-PATH-11]', async () => {
    await openFromMenu(bureau, '单位路径审核')
    await row(bureau, '青岛示例仪表有限公司', '副高级', '待审核').waitFor()
    await expectSound(bureau)
    await bureau.getByRole('button', { name: '审核不通过青岛示例仪表有限公司工程技术副高级' }).click()
    const form = dialog(bureau, /^审核不通过/)
    await press(form, '提交')
    await form.getByText('请填写不通过原因').waitFor()
    await form.getByLabel('不通过原因').fill('副高级由省直部门受理。')
    await press(form, '提交')
    await form.waitFor({ state: 'detached' })
    await row(bureau, '青岛示例仪表有限公司', '副高级').waitFor({ state: 'detached' })
    await bureau.getByRole('tab', { name: /^审核不通过/ }).click()
    await row(bureau, '青岛示例仪表有限公司', '副高级', '副高级由省直部门受理。').waitFor()
  })

  it('passes the other, also on a phone [SD-PATH-10]', async () => {
    await bureau.setViewportSize({ width: 390, height: 844 })
    await bureau.getByRole('tab', { name: /^待审核/ }).click()
    const pass = bureau.getByRole('button', { name: '审核通过青岛示例仪表有限公司工程技术中级' })
    await pass.waitFor()
    await expectSound(bureau)
    await pass.click()
    await press(dialog(bureau, /^审核通过/), '审核通过')
    await bureau.getByText('“青岛示例仪表有限公司”现在可以上报数据').waitFor()
    await bureau.getByRole('tab', { name: /^审核通过/ }).click()
    await bureau.getByRole('listitem').filter({ hasText: '青岛示例仪表有限公司' }).filter({ hasText: '中级' }).waitFor()
  })
})

describe('what the unit sees of it', () => {
  it('is whether each is in force, why one was refused, and which was replaced [SD-PATH-05] [SD-PATH-07]', async () => {
    await unit.goto('/shandong/unit-routes')
    await row(unit, bureauName, '中级', '已生效', '审核通过').waitFor()
    await row(unit, bureauName, '副高级', '未生效', '审核不通过', '原因：副高级由省直部门受理。').waitFor()
    await unit.goto('/shandong/committee-routes')
    await row(unit, '工程技术中级未生效已被替换').waitFor()
  })

  it('is the way up to the committee, and that nothing lies stranded', async () => {
    await unit.setViewportSize({ width: 390, height: 844 })
    await openFromMenu(unit, '路径图')
    const way = unit.getByRole('listitem').filter({ has: unit.getByRole('heading', { name: '工程技术　中级' }) })
    await way.waitFor()
    const legs = await way.getByRole('list').getByRole('listitem').allTextContents()
    expect(legs).toEqual(['青岛示例仪表有限公司', bureauName, '青岛市工程技术中级职称评审委员会'])
    await expectSound(unit)
    await openFromMenu(unit, '滞留申报')
    await unit.getByText('没有滞留的申报', { exact: false }).waitFor()
    await expectSound(unit)
  })
})
