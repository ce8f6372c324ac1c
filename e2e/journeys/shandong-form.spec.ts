import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { registerAnew } from '../registered.ts'
import { expectSound } from '../scene.ts'
import { chooseIn, dialog, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const red = 'rgb(179, 20, 31)'
const green = 'rgb(28, 122, 63)'
const unit = '烟台示例机械有限公司'
const name = '丁若溪'
const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }

const said = (page: Page, text: string) => page.locator('.ant-message').getByText(text).last().waitFor()
const field = (page: Page | Locator, label: string) => page.getByLabel(new RegExp(`^\\*?${label}$`))
const pick = (page: Page | Locator, label: string, option: string) => chooseIn(field(page, label), option)
const tab = (page: Page, label: string) => page.getByRole('tab', { name: new RegExp(label) })
const save = (page: Page) => page.locator('.form-foot').getByRole('button', { name: '保存', exact: true })
const wrong = (page: Page | Locator) => page.locator('.field[data-problem]')
const rows = (page: Page, list: string) => page.getByRole('table', { name: list }).locator('tbody tr')

/** Saves; messages of former savings may still stand, so that the foot is asked. */
async function stored(page: Page) {
  await page.locator('.editor-foot').getByText('尚未保存').first().waitFor()
  await save(page).click()
  await said(page, '保存成功')
  await page.locator('.editor-foot').getByText('已保存').first().waitFor()
}

describe('somebody who declares in Shandong', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.page()
    await registerAnew(page, name)
  })

  it('comes by the icon to the pledge, and only past it to the own declarations [SD-HOME-01] [SD-HOME-02] [SD-HOME-03]', async () => {
    const icon = page.getByRole('navigation', { name: '业务办理' }).getByRole('link', { name: '专业技术职称' })
    await icon.click()
    await page.getByRole('heading', { name: '职称申报承诺书' }).waitFor()
    await expectSound(page)
    expect(await page.getByRole('button', { name: '新增申报信息' }).count()).toBe(0)
    await press(page, '我同意')
    await page.getByRole('heading', { name: '职称系统会员管理' }).waitFor()
    await page.getByText('还没有申报').waitFor()
    await expectSound(page)
    await page.goto('/shandong/home')
    await page.getByText('评审计划').waitFor()
    await expectSound(page)
    await icon.click()
    await press(page, '新增申报信息')
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
  })

  it('is told at every wrong input what to change, and may not go on before it is [SD-APPL-07] [SD-APPL-08] [SD-APPL-13] [SD-APPL-16]', async () => {
    expect(await page.getByRole('tab').count()).toBe(1)
    await save(page).click()
    await said(page, '没有保存')
    await page.getByText('请填写「申报级别」').waitFor()
    expect(await wrong(page).count()).toBeGreaterThan(9)
    const people = page.locator('.field', { has: field(page, '民族') })
    const border = (of: Locator) => of.locator('.ant-select').evaluate((one) => getComputedStyle(one).borderTopColor)
    expect(await border(people)).toBe(red)
    await people.getByRole('button', { name: '民族：怎样修改' }).click()
    const told = page.getByRole('tooltip').filter({ hasText: '从列表中选择一项' })
    await told.getByText('请填写「民族」').waitFor()
    await expectSound(page)
    await field(page, '参加工作时间').fill('2016-13')
    await pick(page, '民族', '汉族')
    await people.getByRole('button', { name: /怎样修改$/ }).waitFor({ state: 'detached' })
    expect(await border(people)).not.toBe(red)
    await page.getByRole('button', { name: '参加工作时间：怎样修改' }).hover()
    await page.getByRole('tooltip').filter({ hasText: '按“2026-03”的样式填写' }).waitFor()
    await field(page, '参加工作时间').fill('2016-07')
    await pick(page, '政治面貌', '群众')
    await pick(page, '最高学历', '大学本科')
    await pick(page, '最高学位', '学士')
  })

  it('chooses level, title and specialty, each out of what the one before leaves [SD-APPL-01] [SD-APPL-03] [SD-APPL-04] [SD-APPL-05]', async () => {
    const offered = page.locator('.ant-select-dropdown:visible .ant-select-item-option')
    await pick(page, '申报级别', '副高级')
    await pick(page, '申报职称', '高级工程师')
    await pick(page, '现从事专业', '机械制造')
    await pick(page, '申报级别', '中级')
    const shown = (label: string) => page.locator('.field', { has: field(page, label) })
    for (const label of ['申报职称', '现从事专业'])
      await shown(label)
        .getByText(/^请先?选择/)
        .waitFor()
    await pick(page, '申报职称', '工程师')
    await pick(page, '现从事专业', '机械制造')
    await field(page, '申报方式').click()
    await expect.poll(() => offered.allTextContents()).toEqual(['正常晋升', '破格', '改系列'])
    await offered.getByText('破格', { exact: true }).click()
    await pick(page, '破格情况', '业绩突出破格')
    await pick(page, '申报方式', '正常晋升')
    expect(await field(page, '破格情况').isDisabled()).toBe(true)
    expect(await shown('破格情况').getByText('业绩突出破格').count()).toBe(0)
    await field(page, '从事本专业工作时间').fill('2016-08-01')
  })

  it('looks for the unit by a part of its name, confirms it, and saves in green [SD-APPL-06] [SD-APPL-07] [SD-APPL-08]', async () => {
    await field(page, '工作单位').click()
    const chooser = dialog(page, '选择工作单位')
    const sought = chooser.getByLabel('单位名称')
    await sought.fill('没有的单位')
    await chooser.getByText('没有找到这个单位').waitFor()
    expect(await chooser.getByRole('button', { name: '确定' }).isDisabled()).toBe(true)
    await sought.fill('例机械')
    await chooser.getByRole('radio', { name: unit }).check()
    await page.setViewportSize(phone)
    await expectSound(page)
    await page.setViewportSize(desk)
    await press(chooser, '确定')
    await chooser.waitFor({ state: 'detached' })
    expect(await field(page, '工作单位').inputValue()).toBe(unit)
    await page.getByRole('radiogroup', { name: '是否委托评审' }).getByText('是', { exact: true }).click()
    expect(await save(page).evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(green)
    await stored(page)
    expect(await wrong(page).count()).toBe(0)
    await expect.poll(() => page.getByRole('tab').count()).toBe(6)
  })

  it('adds rows in a window, each with 修改, 删除 and 上传证明材料, on a phone too [SD-APPL-09] [SD-APPL-11] [SD-APPL-12]', async () => {
    await tab(page, '现专业技术资格').click()
    await press(page, '新增专业技术资格')
    const window = dialog(page, '新增专业技术资格')
    await press(window, '保存')
    await window.getByRole('button', { name: '资格名称：怎样修改' }).waitFor()
    await expectSound(page)
    await pick(window, '资格级别', '助理级')
    await pick(window, '资格名称', '助理工程师')
    await pick(window, '取得方式', '评审')
    await type(window, {
      资格专业: '机械制造',
      取得时间: '2018-12-01',
      批准机关: '烟台市人力资源和社会保障局',
      证书编号: '3706201800001',
    })
    await press(window, '保存')
    await window.waitFor({ state: 'detached' })
    const row = rows(page, '现专业技术资格')
    await row.getByText('助理工程师').waitFor()
    for (const act of ['修改', '删除', '上传证明材料'])
      await row.getByRole('button', { name: new RegExp(`^${act}`) }).waitFor()
    await attach(page, row, '职称证书.png')
    await row.getByRole('button', { name: /^修改/ }).click()
    await type(dialog(page, '修改专业技术资格'), { 证书编号: '3706201800002' })
    await press(dialog(page, '修改专业技术资格'), '保存')
    await press(page, '新增专业技术资格')
    await pick(window, '资格级别', '助理级')
    await page.setViewportSize(phone)
    await expectSound(page)
    await window.locator('.ant-modal-close').click()
    await press(page, '放弃')
    await window.waitFor({ state: 'detached' })
    await expectSound(page)
    await page.setViewportSize(desk)
  })

  it('cannot declare before everything is there, the proof of an entrusted review too [SD-APPL-09] [SD-APPL-10] [SD-APPL-12] [SD-APPL-14]', async () => {
    await tab(page, '学历和工作经历').click()
    await press(page, '新增学历情况')
    const degree = dialog(page, '新增学历情况')
    await type(degree, { 入学时间: '2012-09', 毕业时间: '2016-06', 毕业院校: '山东大学', 所学专业: '机械工程' })
    await pick(degree, '学历', '大学本科')
    await pick(degree, '学位', '学士')
    await pick(degree, '学习形式', '全日制')
    await press(degree, '保存')
    await attach(page, rows(page, '学历情况'), '毕业证书.png')
    await press(page, '新增工作经历')
    const work = dialog(page, '新增工作经历')
    await type(work, { 开始时间: '2016-07', 工作单位: unit, 从事何种专业技术工作: '机械设计和制造', 职务: '技术员' })
    await press(work, '保存')
    await rows(page, '工作经历').getByText('技术员').waitFor()
    await tab(page, '业务总结').click()
    await field(page, '专业技术工作总结').fill('承担机械设计和制造，改进三条生产线。'.repeat(10))
    await stored(page)
    await press(page, '确认申报')
    await page.getByRole('heading', { name: /^还不能/ }).waitFor()
    await expectSound(page)
    await page
      .getByRole('link', { name: /委托评审证明材料/ })
      .first()
      .waitFor()
    await page.goBack()
    await tab(page, '基本信息').click()
    await attach(page, page.locator('.field', { hasText: '委托评审证明材料' }), '委托评审函.png')
    await page.getByLabel('照片 选取文件').setInputFiles(await picture('照片.png'))
    await press(dialog(page), '使用这张照片')
    await page.getByRole('group', { name: '照片' }).getByRole('img', { name: /照片/ }).waitFor()
    await press(page, '确认申报')
    const ask = dialog(page, '确认申报')
    await ask.getByText('无法再做修改').waitFor()
    await press(ask, '确认申报')
    await page.getByRole('table', { name: '状态跟踪' }).getByText(unit).first().waitFor()
    await expectSound(page)
    await tab(page, '现专业技术资格').click()
    for (const act of ['修改', '删除', '新增'])
      expect(await page.getByRole('button', { name: new RegExp(`^${act}`) }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '确认申报' }).count()).toBe(0)
  })

  it('reads why the unit sent it back, corrects, and declares again [SD-APPL-15] [SD-APPL-18]', async () => {
    const officer = await browser.page()
    await enterAs(officer, ({ login }) => login === 'officer-370600002', 'shandong')
    await openFromMenu(officer, '数据审核')
    await officer
      .getByRole('link', { name: `审核 ${name}` })
      .last()
      .click()
    await press(officer.getByRole('toolbar', { name: '审核' }).first(), '退回')
    await officer.getByLabel('退回意见').fill('工作经历未填写完整')
    await press(officer, /^退回申报人修改 Ctrl/)
    await page.reload()
    const track = page.getByRole('table', { name: '状态跟踪' })
    const line = track.getByRole('row').filter({ hasText: '工作经历未填写完整' })
    await line.getByText(unit).waitFor()
    await page.setViewportSize(phone)
    await expectSound(page)
    await page.setViewportSize(desk)
    await tab(page, '学历和工作经历').click()
    await rows(page, '工作经历').getByRole('button', { name: /^修改/ }).click()
    await type(dialog(page, '修改工作经历'), { 职务: '技术员、班组长' })
    await press(dialog(page, '修改工作经历'), '保存')
    await rows(page, '工作经历').getByText('班组长').waitFor()
    await press(page, '确认申报')
    await press(dialog(page, '确认申报'), '确认申报')
    await page.getByText('申报信息已上报到单位审核').first().waitFor()
    await expect.poll(() => track.getByText('办理中').count()).toBe(1)
  })
})

/** A picture that a phone might have taken. */
async function picture(called: string) {
  const plain = sharp({ create: { width: 600, height: 800, channels: 3, background: '#b9cfe4' } })
  return { name: called, mimeType: 'image/png', buffer: await plain.png().toBuffer() }
}

/** 上传证明材料 of one row or slot: chosen, sent, and counted there. */
async function attach(page: Page, within: Locator, called: string) {
  await within.getByRole('button', { name: /^上传证明材料/ }).click()
  const window = dialog(page, /上传证明材料/)
  await window
    .locator('input[type=file]')
    .first()
    .setInputFiles(await picture(called))
  await press(window, '上传')
  await window.getByText(called).first().waitFor()
  await window.getByRole('button', { name: /^删除/ }).first().waitFor()
  await window.locator('.ant-modal-close').click()
  await window.waitFor({ state: 'detached' })
}

async function type(within: Page | Locator, typed: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(typed)) await field(within, label).fill(text)
}
