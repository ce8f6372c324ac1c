import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { picture } from '../papers.ts'
import { cast, logIn } from '../people.ts'
import { comeBy } from '../play/arriving.ts'
import { expectSound } from '../scene.ts'
import { dialog, fill, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const phone = { width: 390, height: 844 }
const site = '福建省职称申报评审管理平台'

const arrive = async (page: Page, who: string) => {
  await comeBy(page, 'personal', '前往闽政通', who)
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor({ state: 'attached' })
}
const serve = async (page: Page, login: string) => {
  const { password } = await cast(page, 'fujian')
  await page.goto('/fujian/login?role=staff')
  await logIn(page, { role: '机构（单位）工作人员', login, password })
  await page.waitForURL('**/fujian/home')
}
const headings = (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents()
const disabled = (page: Page) => page.locator('.record-acts button:disabled').allTextContents()

describe('an applicant in Fujian', () => {
  it('finds on a phone what came back, what was declared and what may be done [FJ-ENV-01] [FJ-HOME-01] [FJ-HOME-06] [FJ-PLAN-01] [FJ-PLAN-03]', async () => {
    const page = await browser.page(phone)
    await page.goto('/fujian')
    await page.getByText(site).first().waitFor()
    await expectSound(page)
    await arrive(page, '苏婉清')
    await page.getByText(/共 \d+ 条/).waitFor()
    expect((await headings(page)).map((one) => one.replace(/\s*\d+$/, ''))).toEqual([
      '个人基本信息',
      '我的申报情况',
      '待处理事项',
      '业绩统计',
      '最新计划信息列表',
    ])
    await expectSound(page)
    await page.getByRole('link', { name: /^去修改/ }).click()
    await page.waitForURL(/\/application\/\d+/)
    await page.goto('/fujian/applications')
    await page.getByRole('table', { name: '评审计划' }).waitFor()
    expect(await headings(page)).toEqual(['当前申报记录', '我的历史记录', '评审计划'])
    expect(await page.locator('.record-acts button').allTextContents()).toEqual([
      '填报',
      '查看',
      '删除',
      '免面试',
      '打印准考证',
      '导出申报信息',
    ])
    expect(await disabled(page)).toEqual(['免面试', '打印准考证'])
    await page.getByText('有 2 个按钮现在不能用，为什么？').click()
    await page.getByText('免面试：该评审计划没有面试，不需要申请免面试').waitFor()
    await expectSound(page)
  })

  it('asks to be spared the interview, and the organiser agrees [FJ-PLAN-06]', async () => {
    const page = await browser.page()
    await arrive(page, '吴佳宁')
    await page.goto('/fujian/applications')
    await press(page, '免面试')
    const window = dialog(page, '免面试')
    await press(window, '提交申请')
    await window.getByText('请上传证明材料').waitFor()
    await window.getByLabel('申请原因').fill('获福建省科学技术进步奖二等奖，符合免面试规定。')
    await window.getByLabel('证明材料 选取文件').setInputFiles(await picture('获奖证书'))
    await window
      .getByRole('button', { name: /获奖证书/ })
      .first()
      .waitFor()
    await expectSound(page)
    await press(window, '提交申请')
    await page.getByText('申请已提交，请等待审核').waitFor()

    const desk = await browser.page(phone)
    await serve(desk, 'officer-359003')
    await desk.goto('/fujian/exemption-checks')
    await desk.getByRole('button', { name: /^吴佳宁/ }).click()
    await desk.getByText('获福建省科学技术进步奖二等奖').waitFor()
    await expectSound(desk)
    await press(desk, '同意免面试')
    await desk.getByText('没有待审核的免面试申请').waitFor()

    await page.reload()
    await press(page, '免面试')
    await dialog(page, '免面试').getByText('已获准免面试，不需要参加面试').waitFor()
    await expectSound(page)
    expect(await disabled(page)).toContain('打印准考证')
  })

  it('reads what is finished and has the certificate [FJ-PLAN-08] [FJ-CERT-01]', async () => {
    const page = await browser.page(phone)
    await arrive(page, '刘承志')
    await page.goto('/fujian/titles')
    await page.getByText('证书编号').waitFor()
    await expectSound(page)
    await page.goto('/fujian/applications')
    await page.getByRole('link', { name: /^查看 \d{4}年度 / }).click()
    await page.waitForURL(/\/application\/\d+\/whole$/)
    expect(await page.getByRole('textbox').count()).toBe(0)
  })
})

describe('the authority', () => {
  it('enters somebody in the integrity file and takes it back with a reason [FJ-PLAN-17]', async () => {
    const page = await browser.page()
    await serve(page, 'officer-35')
    await openFromMenu(page, '诚信档案')
    await press(page, '新增记录')
    const window = dialog(page, '新增记录')
    await press(window, '提交')
    await window.getByText('请填写原因和依据').waitFor()
    await expectSound(page)
    await fill(window, { 姓名: '示例人员', 身份证号: '990000199003070013', 原因和依据: '提供虚假业绩材料' })
    await window.getByLabel('自', { exact: true }).fill('2026-01-01')
    await window.getByLabel('至（含当日）').fill('2028-12-31')
    await press(window, '提交')
    await page.getByRole('cell', { name: '2026-01-01 至 2028-12-31' }).first().waitFor()
    await expectSound(page)
    await press(page, '解除 示例人员')
    await dialog(page).getByLabel('解除原因').fill('复核后撤销')
    await press(dialog(page), '解除')
    await page.getByText(/解除：复核后撤销/).waitFor()
  })
})
