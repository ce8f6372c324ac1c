import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { expectSound } from '../scene.ts'
import { dialog, press } from '../verbs.ts'

const browser = openBrowser()
let page: Page
let application = 0

/** An engineer whose declaration is filled in. */
beforeAll(async () => {
  page = await browser.page()
  await page.goto('/fujian/login?role=personal')
  await page.getByRole('link', { name: '前往闽政通' }).click()
  await page.getByRole('button', { name: /^郑明哲/ }).click()
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor({ state: 'attached' })
  const own = await (await page.request.get('/api/fujian/applications')).json()
  application = own.find(({ planName }: { planName: string }) => planName.includes('建设工程高级工程师')).id
})

const stored = async () =>
  (await (await page.request.get(`/api/fujian/applications/${application}`)).json()).answers.person
const box = (name: string) => page.getByRole('textbox', { name, exact: true })
const result = (name: string) => page.getByRole('region', { name }).getByRole('listitem')

describe('an engineer has the declaration checked and submits it', () => {
  it('专业年限 above 工作年限 becomes 工作年限, and the page says so [FJ-APPL-08]', async () => {
    await page.goto(`/fujian/application/${application}?section=person`)
    await box('工作年限').fill('10')
    await box('专业年限').fill('12')
    await box('联系地址').focus()
    await page.getByText('专业年限不能大于工作年限，已改为 10').waitFor()
    expect(await box('专业年限').inputValue()).toBe('10')
    await expect.poll(async () => (await stored()).specialtyYears).toBe(10)
    await box('工作年限').fill('8')
    await box('联系地址').focus()
    await expect.poll(() => box('专业年限').inputValue()).toBe('8')
    await expectSound(page)
  })

  it('with one 不符合 there is no 提交, and the line leads to the place [FJ-CHECK-02] [FJ-CHECK-03]', async () => {
    await box('联系地址').fill('')
    await press(page, '提交审核')
    await press(page, '开始检测')
    await page.getByRole('heading', { name: '有 1 项不符合，不能提交' }).waitFor()
    const line = result('基本信息').filter({ hasText: '不符合' })
    expect(await line.textContent()).toContain('请填写「联系地址」')
    const clause = result('能力条件').filter({ hasText: '主持或者作为技术负责人完成的工程项目' })
    expect(await clause.textContent()).toMatch(/符合[\s\S]*第八条第一款[\s\S]*计入 2 条/)
    expect(await page.getByRole('button', { name: '提交', exact: true }).count()).toBe(0)
    await expectSound(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectSound(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await line.getByRole('link', { name: /^去修改/ }).click()
    await expect.poll(() => box('联系地址').evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('after repair and a new check it is sent, with 承诺书 agreed to [FJ-CHECK-03] [FJ-CHECK-05]', async () => {
    await box('联系地址').fill('福州市鼓楼区示例路 1 号')
    await press(page, '提交审核')
    await press(page, '开始检测')
    await page.getByRole('heading', { name: '没有不符合的项目，可以提交审核' }).waitFor()
    await page.getByRole('button', { name: '提交', exact: true }).first().click()
    await dialog(page).getByText('本人申报本计划的职称，郑重承诺', { exact: false }).waitFor()
    await dialog(page).getByRole('checkbox').check()
    await press(dialog(page), '同意并提交')
    await page.waitForURL(/\/submitted$/)
    await expectSound(page)
  })

  it('the unit reads beside the file what was found [FJ-FLOW-01]', async () => {
    const desk = await browser.page()
    await enterAs(desk, ({ login }) => login === 'officer-359003950100001', 'fujian')
    await desk.goto(`/fujian/checks/${application}?list=own`)
    const found = desk.getByRole('region', { name: '检测结果' })
    await found.getByText('第八条第一款').waitFor()
    await found.getByRole('button', { name: /^全部 \d+ 项$/ }).click()
    await found.getByText('个人信息：必填内容').waitFor()
    await expectSound(desk)
    await found.getByRole('link', { name: /^查看：主持或者作为技术负责人/ }).click()
    await expect.poll(() => desk.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^section-criterion-/)
  })
})
