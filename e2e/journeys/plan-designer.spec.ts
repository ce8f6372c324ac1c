import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { printed } from '../papers.ts'
import { enterAs } from '../people.ts'
import { expectSound } from '../scene.ts'
import { choose, chooseIn, dialog, fill, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
/** The next declaring year opens before this calendar year is over: those who have declared this year may declare again. */
const today = new Date().getFullYear()
const year = today + 1
const name = `${year}年度建设工程系列高级职称评审计划`
const days = { opens: `${today}-01-01`, closes: `${today}-12-31` }

const organiser = (page: Page) =>
  enterAs(
    page,
    ({ role, login }) => role === 'staff' && login.startsWith('officer') && login.endsWith('359003'),
    'fujian',
  )

const saved = (page: Page) => page.getByRole('status').getByText('已保存').waitFor()
const part = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true })
const criterion = (within: Locator, index: number) => within.getByRole('article').nth(index)

const row = (page: Page) => page.getByRole('table', { name: '评审计划' }).getByRole('row').filter({ hasText: name })
async function enterByProvider(page: Page, person: string) {
  await page.goto('/api/fujian/identity/departure?as=people')
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click()
  await page.waitForURL(/\/fujian\/home/)
}

async function openDesign(page: Page) {
  await page.goto('/fujian/plan-designs')
  await page.getByRole('link', { name, exact: true }).click()
  await part(page, '基本信息').waitFor()
}

async function moveWindow(page: Page, opens: string, closes: string) {
  await press(page, '调整申报时间')
  const moving = dialog(page, '调整申报时间')
  await fill(moving, { 申报开始日期: opens, '申报截止日期（含当日）': closes })
  await press(moving, '提交')
  await page.getByText('申报时间已调整').last().waitFor()
  await moving.waitFor({ state: 'hidden' })
}

/** Each filter by itself and all together; what nothing fits is said. */
async function search(page: Page) {
  await page.goto(`/fujian/plans?name=${encodeURIComponent('没有这样的计划')}`)
  await page.getByText('没有符合条件的评审计划').waitFor()
  await press(page, '重置')
  await row(page).waitFor()
  await page.getByLabel('计划名称').fill('建设工程系列高级')
  await press(page, '查询')
  await choose(page, '年度', String(year))
  await choose(page, '评审级别', '副高级')
  await choose(page, '计划类型', '年度评审')
  await row(page).waitFor()
  await choose(page, '评审级别', '员级')
  await page.getByText('没有符合条件的评审计划').waitFor()
  await choose(page, '评审级别', '副高级')
  await row(page).waitFor()
}

describe('a plan for engineers', () => {
  it('is designed by the unit that forms the committee, with every mistake said at its place', async () => {
    const page = await browser.page()
    await organiser(page)
    await openFromMenu(page, '评审计划')
    await press(page, '新建')
    const facts = part(page, '基本信息')
    await fill(facts, { 计划名称: name, 年度: String(year) })
    await facts.getByRole('checkbox', { name: /^高级工程师/ }).check()
    await facts.getByRole('checkbox', { name: '破格申报' }).check()
    await facts.getByRole('switch', { name: '有无面试' }).click()
    const dates = part(page, '时间')
    await fill(dates, {
      申报开始日期: days.closes,
      '申报截止日期（含当日）': days.opens,
      业绩截止日期: `${today}-3-31`,
    })
    await dates.getByText('申报截止日期不能早于开始日期').waitFor()
    await fill(dates, { 申报开始日期: days.opens, '申报截止日期（含当日）': days.closes })
    await press(page, '发布')
    const specialties = part(page, '可评审专业')
    await specialties.getByText('请至少选择一个可评审专业').waitFor()
    await specialties.getByRole('checkbox').nth(0).check()
    await specialties.getByRole('checkbox').nth(1).check()
    await fill(page, {
      评审范围对象: '在我省从事建设工程勘察、设计、施工、监理和检测的在职专业技术人员。',
      计划内容: '依据建设工程系列职称评审条件组织评审。\n申报材料以网上填报为准。',
    })
    await press(page, '新增上传项')
    await fill(page, { '第 1 项附件名称': '职称申报承诺书', 上传说明: '须本人手写签名' })

    const results = part(page, '业绩条件')
    await press(results, '新增一项业绩条件')
    const papers = criterion(results, 0)
    await fill(papers, { 依据条款: '第九条', '要求（申报人看到的原文）': '公开发表本专业论文', 最少: '5', 最多: '4' })
    await press(papers, '新增计入的业绩')
    await choose(papers, '业绩种类', '发表论文')
    await press(papers, '新增限定')
    await choose(papers, '限定 1 的字段', '发表时间')
    await choose(papers, '限定 1 的比较', '近几年内')
    await press(papers, '新增限定')
    await choose(papers, '限定 2 的字段', '作者身份')
    await choose(papers, '限定 2 的比较', '属于')
    await chooseIn(papers.getByLabel('限定 2 的值'), '独立作者')
    await chooseIn(papers.getByLabel('限定 2 的值'), '第一作者')
    await page.keyboard.press('Escape')
    await papers.getByText('下限 5 大于上限 4').waitFor()
    await fill(papers, { 最少: '2' })
    await papers
      .getByText('第九条：近 5 年内、作者身份为“独立作者”或“第一作者”的发表论文，至少 2 条，最多 4 条。')
      .waitFor()
    await press(results, '新增一项业绩条件')
    const honours = criterion(results, 1)
    await fill(honours, { 依据条款: '第十条', '要求（申报人看到的原文）': '获得省部级以上奖励或者发明专利' })
    await honours.getByRole('checkbox', { name: '破格申报' }).check()
    await press(honours, '新增计入的业绩')
    await choose(honours, '业绩种类', '获得荣誉')
    await press(honours, '新增计入的业绩')
    await saved(page)
    await page.getByText('没有发现问题，可以预览和发布').waitFor()
    await expectSound(page)

    await page.reload()
    expect(await part(page, '基本信息').getByLabel('计划名称').inputValue()).toBe(name)
    await page.getByText('获得省部级以上奖励或者发明专利').waitFor()

    await page.getByRole('link', { name: '预览', exact: true }).click()
    await page.getByLabel('按申报方式').waitFor()
    await page.getByRole('button', { name: /公开发表本专业论文/ }).click()
    await page.getByText(/业绩条件共 1 项；本项.*最少 2 条，最多 4 条/).waitFor()
    expect(await page.getByRole('button', { name: /获得省部级以上奖励/ }).count()).toBe(0)
    await choose(page, '按申报方式', '破格申报')
    await page.getByRole('button', { name: /获得省部级以上奖励/ }).waitFor()
    await expectSound(page)
  })

  it('is found only once it is published, searched by four things, read, chosen, pledged and begun [FJ-PLAN-09] [FJ-PLAN-10] [FJ-PLAN-11] [FJ-PLAN-12] [FJ-PLAN-14] [FJ-PLAN-18]', async () => {
    const me = await browser.page()
    await enterByProvider(me, '郑明哲')
    await me.getByRole('link', { name: '评审计划' }).first().click()
    await me.getByRole('heading', { level: 1, name: '评审计划' }).waitFor()
    await me.getByRole('table', { name: '评审计划' }).waitFor()
    expect(await row(me).count()).toBe(0)

    const page = await browser.page()
    await organiser(page)
    await openDesign(page)
    const attachment = await printed(page, '评审条件')
    await page.getByLabel('上传计划附件').setInputFiles(attachment)
    await page.getByRole('link', { name: attachment.name }).waitFor()
    await press(page, '发布')
    await press(dialog(page, '发布评审计划'), '发布第 1 版')
    await page.getByText('第 1 版（现行）').waitFor()
    await expectSound(page)
    await moveWindow(page, `${year}-02-01`, `${year}-03-31`)

    await me.reload()
    await search(me)
    for (const cell of [
      String(year),
      '福建省建设工程系列高级职称评审委员会',
      '副高级',
      `${year}-02-01`,
      `${year}-03-31`,
    ])
      await row(me).getByRole('cell', { name: cell, exact: true }).waitFor()
    await expectSound(me)
    await row(me).getByRole('link', { name: '查看' }).click()
    await me.getByText('在我省从事建设工程勘察').waitFor()
    await me.getByText('申报材料以网上填报为准').waitFor()
    const begin = me.getByRole('button', { name: '马上申报' })
    await me.getByText('不在申报时间内').waitFor()
    expect(await begin.isDisabled()).toBe(true)
    await moveWindow(page, `${today}-01-01`, `${today}-01-02`)
    await me.reload()
    await me.getByText('不在申报时间内').waitFor()
    expect(await begin.isDisabled()).toBe(true)
    await moveWindow(page, days.opens, days.closes)
    await me.reload()
    const [file] = await Promise.all([
      me.waitForEvent('download'),
      me.getByRole('link', { name: attachment.name }).click(),
    ])
    expect(file.suggestedFilename()).toBe(attachment.name)
    await expectSound(me)

    await begin.click()
    await me.getByRole('heading', { name: '申报职称选择' }).waitFor()
    await press(me, '提交')
    for (const missing of ['请选择申报形式', '请选择申报专业', '请核对以上内容'])
      await me.getByText(missing, { exact: false }).waitFor()
    expect(await me.getByRole('radio').count()).toBe(2)
    await me.getByRole('radio', { name: '常规申报' }).check()
    await choose(me, '申报专业', '机械设计')
    await me.getByRole('checkbox', { name: '确认无误' }).check()
    await expectSound(me)
    await press(me, '提交')
    const pledge = dialog(me, '诚信承诺书')
    expect(await pledge.getByRole('button', { name: '同意并继续' }).isDisabled()).toBe(true)
    await pledge.getByRole('button', { name: '关闭', exact: true }).last().click()
    await pledge.waitFor({ state: 'hidden' })
    expect(new URL(me.url()).pathname).toMatch(/\/choice$/)
    await press(me, '提交')
    await pledge.getByRole('checkbox', { name: '我已阅读并承诺' }).check()
    await press(pledge, '同意并继续')
    await me.waitForURL(/\/application\/\d+/)
  })

  it('lets an applicant change to another specialty of the plan [FJ-PLAN-19]', async () => {
    const me = await browser.page()
    await enterByProvider(me, '郑明哲')
    await search(me)
    await row(me).getByRole('link', { name: '查看' }).click()
    await me.getByRole('link', { name: '打开本年度的申报' }).click()
    await press(me, '修改专业')
    const changing = dialog(me, '修改专业')
    await changing.getByLabel('申报专业').click()
    const offered = me.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    await offered.first().waitFor()
    expect(await offered.allTextContents()).toEqual(['机械设计', '机械制造'])
    await offered.filter({ hasText: '机械制造' }).click()
    await press(changing, '提交')
    await me.getByText('申报专业已改为“机械制造”').waitFor()
    await me
      .getByRole('heading', { name: /机械制造|申报情况/ })
      .first()
      .waitFor()
    await expectSound(me)
  })

  it('changes into a second version that shows what differs, and is worked on on a phone', async () => {
    const page = await browser.page({ width: 390, height: 844 })
    await organiser(page)
    await openDesign(page)
    await fill(page, { 评审范围对象: '在我省从事建设工程的在职专业技术人员。' })
    await saved(page)
    await expectSound(page)
    await press(page, '发布')
    const publishing = dialog(page, '发布第 2 版')
    await publishing.getByText('在我省从事建设工程的在职专业技术人员。').waitFor()
    await publishing.getByText('现有 1 人正在填报').waitFor()
    await press(publishing, '发布第 2 版')
    await page.getByText('第 2 版（现行）').waitFor()
    await page.getByRole('rowheader', { name: '评审范围对象' }).waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: '评审计划' }).first().click()
    await page.getByRole('heading', { level: 1, name: '评审计划' }).waitFor()
    await expectSound(page)
  })
})
