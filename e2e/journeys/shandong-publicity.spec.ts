import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { picture } from '../papers.ts'
import { cast, enterAs, signIn } from '../people.ts'
import { expectSound } from '../scene.ts'
import { choose, dialog, press } from '../verbs.ts'

const browser = openBrowser()
const logins = {
  school: 'officer-370102900100001',
  primary: 'officer-37010200001',
  district: 'officer-370102',
  city: 'officer-3701',
} as const

async function officer(of: keyof typeof logins, path: string, size = { width: 1440, height: 900 }) {
  const page = await browser.page(size)
  const { password } = await cast(page, 'shandong')
  await signIn(page, { role: '机构（单位）工作人员', login: logins[of], password }, 'shandong')
  await page.goto(`/shandong/${path}`)
  return page
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const shows = (page: Page, name: string, state: string) => row(page, name).filter({ hasText: state }).waitFor()
async function tick(page: Page, ...names: string[]) {
  for (const name of names) await page.getByRole('checkbox', { name: `选择 ${name}` }).check()
}

async function handIn(page: Page, ...names: string[]) {
  await tick(page, ...names)
  await press(page, '汇总提交')
}

const scrolled = (table: Locator) =>
  table.evaluate((one) => {
    one.scrollLeft = one.scrollWidth
    return [one.scrollWidth > one.clientWidth, one.scrollLeft > 0]
  })

const reason = '公示期间有人实名反映其课题排名不实'

describe('公示意见 climbs', () => {
  it('from the school, where an objection needs a reason and proof, over both bureaus and back once, to the authority that rules on it [SD-PUB-03] [SD-PUB-04] [SD-PUB-06] [SD-PUB-08] [SD-PUB-09] [SD-PUB-10]', async () => {
    const school = await officer('school', 'outcome-notices')
    await shows(school, '亓爱华', '公示中')
    await press(school, '无异议 亓爱华')
    await dialog(school, /未办理/)
      .getByText(/亓爱华：公示期到 .+ 结束/)
      .waitFor()
    await press(dialog(school, /未办理/), '知道了')
    await press(school, '有异议 亓爱华')
    const asking = dialog(school, '有异议：亓爱华')
    await press(asking, '确定有异议')
    await asking.getByText('请填写原因').waitFor()
    await asking.getByText('请上传证明附件').waitFor()
    await asking.getByRole('textbox', { name: /不通过原因/ }).fill(reason)
    await asking.locator('input[type=file]').setInputFiles(await picture('情况反映', ['关于课题排名的说明']))
    await asking.getByText('情况反映.jpg').waitFor()
    await expectSound(school)
    await press(asking, '确定有异议')
    await shows(school, '亓爱华', '有异议待提交')
    await handIn(school, '亓爱华', '牟长青')
    await shows(school, '亓爱华', '已提交')
    await shows(school, '牟长青', '已提交')

    const district = await officer('district', 'opinion-checks', { width: 390, height: 844 })
    await shows(district, '亓爱华', '待审核')
    expect(await scrolled(district.getByRole('region', { name: '人员' }))).toEqual([true, true])
    await district.getByRole('columnheader', { name: '操作' }).waitFor()
    await expectSound(district)
    await press(district, '审核不通过 亓爱华')
    const returning = dialog(district, '审核不通过：亓爱华')
    await press(returning, '退回下级单位重办')
    await returning.getByText('请填写原因').waitFor()
    await returning.getByRole('textbox', { name: /不通过原因/ }).fill('请补充调查结论')
    await press(returning, '退回下级单位重办')
    await shows(district, '亓爱华', '已退回下级')

    await school.reload()
    await shows(school, '亓爱华', '请补充调查结论')
    await press(school, '有异议 亓爱华')
    await press(dialog(school, '有异议：亓爱华'), '确定有异议')
    await shows(school, '亓爱华', '有异议待提交')
    await handIn(school, '亓爱华')
    await shows(school, '亓爱华', '已提交')

    await district.reload()
    await shows(district, '亓爱华', '待审核')
    await tick(district, '亓爱华', '牟长青')
    await press(district, '汇总提交')
    await dialog(district, /未办理/)
      .getByText(/亓爱华：公示意见还没有确定/)
      .waitFor()
    await press(dialog(district, /未办理/), '知道了')
    await tick(district, '亓爱华', '牟长青')
    await press(district, '批量审核通过')
    await shows(district, '牟长青', '审核通过待提交')
    await press(district, '汇总提交')
    await shows(district, '牟长青', '已提交')

    const city = await officer('city', 'opinion-checks')
    await choose(city, '公示审核状态', '待审核')
    await shows(city, '亓爱华', reason)
    await row(city, '牟长青').filter({ hasText: '无异议' }).waitFor()
    await tick(city, '亓爱华', '牟长青')
    await press(city, '批量审核通过')
    await row(city, '亓爱华').waitFor({ state: 'detached' })
    await choose(city, '公示审核状态', '审核通过待提交')
    await shows(city, '亓爱华', '审核通过待提交')
    await press(city, '汇总提交')
    await row(city, '亓爱华').waitFor({ state: 'detached' })

    const teacher = await browser.page({ width: 390, height: 844 })
    await enterAs(teacher, ({ does }) => does === '教师，申报一级教师，单位公示中', 'shandong')
    const [own] = await (await teacher.request.get('/api/shandong/applications')).json()
    await teacher.goto(`/shandong/application/${own.id}/progress`)
    await teacher.getByText('公示期间有异议，正在处理').first().waitFor()
    expect(await teacher.content()).not.toContain(reason)

    await city.goto('/shandong/opinion-rulings')
    await press(city, '处理 亓爱华')
    const ruling = dialog(city, '处理公示异议：亓爱华')
    await ruling.getByText('异议不成立，继续确认').click()
    await ruling.getByRole('textbox', { name: /调查情况/ }).fill('经调查，排名与原件一致')
    await expectSound(city)
    await press(ruling, '提交处理结果')
    await shows(city, '亓爱华', '异议不成立')
  })

  it('after the unit has put its people on a masked public notice, where what the public objects becomes the unit’s own when it is upheld [SD-PUB-01]', async () => {
    const unit = await officer('primary', 'outcome-notices')
    await press(unit, '公示 单文博')
    const opening = dialog(unit, '公示 1 人')
    await opening.getByLabel('联系电话和地址').fill('0531-00000000')
    await press(opening, '发布公示')
    await shows(unit, '单文博', '公示中')
    const heading = await row(unit, '单文博')
      .getByRole('link', { name: /^公示至/ })
      .getAttribute('href')
    const notice = heading?.split('/').at(-1)

    const stranger = await browser.page({ width: 390, height: 844 })
    await stranger.goto(`/shandong/notices/${notice}`)
    await stranger.getByText('单**').first().waitFor()
    expect(await stranger.content()).not.toContain('文博')
    await stranger.getByRole('button', { name: '提出异议' }).first().click()
    const form = dialog(stranger, /提出异议/)
    await form.getByLabel('异议内容').fill('该同志的课题不是本人主持的。')
    await form.getByLabel('您的姓名').fill('郑直言')
    await form.getByLabel('联系方式').fill('15400000000')
    await form.getByRole('button', { name: '提交异议' }).click()
    await stranger.getByText('异议已收到').waitFor()

    await unit.reload()
    await unit.getByRole('button', { name: /^处理公众异议（1）/ }).click()
    const settling = dialog(unit, '公众异议：单文博')
    await settling.getByText('异议成立，作为本单位的有异议意见上报').click()
    await settling.getByLabel('依据').fill('经核实反映的情况属实')
    await expectSound(unit)
    await press(settling, '提交处理结果')
    await press(settling, '关闭')
    await shows(unit, '单文博', '有异议待提交')
    await shows(unit, '单文博', '经核实反映的情况属实')
  })
})
