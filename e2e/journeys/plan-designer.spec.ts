import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { expectSound } from '../scene.ts'
import { choose, chooseIn, fill, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const year = new Date().getFullYear()
const name = `${year}年度建设工程系列高级职称评审计划（设计演示）`
const days = { opens: `${year}-01-01`, closes: `${year}-12-31` }

const organiser = (page: Page) =>
  enterAs(
    page,
    ({ role, login }) => role === 'staff' && login.startsWith('officer') && login.endsWith('359003'),
    'fujian',
  )

const saved = (page: Page) => page.getByRole('status').getByText('已保存').waitFor()
const part = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true })
const criterion = (within: Locator, index: number) => within.getByRole('article').nth(index)

describe('a plan for engineers', () => {
  it('is designed by the unit that forms the committee, with every mistake said at its place', async () => {
    const page = await browser.page()
    await organiser(page)
    await openFromMenu(page, '评审计划')
    await press(page, '新建')
    const facts = part(page, '基本信息')
    await fill(facts, { 计划名称: name })
    await facts.getByRole('checkbox', { name: /^高级工程师/ }).check()
    await facts.getByRole('checkbox', { name: '破格申报' }).check()
    await facts.getByRole('switch', { name: '有无面试' }).click()
    const dates = part(page, '时间')
    await fill(dates, { 申报开始日期: days.closes, '申报截止日期（含当日）': days.opens, 业绩截止日期: `${year}-3-31` })
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
    await press(results, '新增业绩条件的条件')
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
    await press(results, '新增业绩条件的条件')
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
  })
})
