import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { cast, enterAs, signIn } from '../people.ts'
import { expectSound } from '../scene.ts'
import { dialog, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const teacher = '曲晓云'
const row = (page: Page) => page.getByRole('row', { name: new RegExp(teacher) })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

/** The officer of this login, on 首页. */
async function officer(login: string) {
  const page = await browser.page()
  const { password } = await cast(page, 'shandong')
  await signIn(page, { role: '机构（单位）工作人员', login, password }, 'shandong')
  await page.goto('/shandong/home')
  return page
}

/** 数据审核: opens the teacher's declaration and passes it. */
async function pass(page: Page) {
  await openFromMenu(page, '数据审核')
  await page.getByRole('link', { name: `审核 ${teacher}` }).click()
  const bars = page.getByRole('toolbar', { name: '审核' })
  await expect.poll(() => bars.count()).toBe(2)
  await press(bars.first(), '通过')
  await page.getByText(`${teacher}：已通过`).waitFor()
}

/** 数据上报: ticks the teacher, reads where to, and sends. */
async function forward(page: Page, to: string | RegExp) {
  await openFromMenu(page, '数据上报')
  await page.getByRole('checkbox', { name: `选择 ${teacher}` }).check()
  await press(page, '数据上报')
  const asking = dialog(page, /^数据上报/)
  await asking.getByRole('list', { name: '上报到' }).getByText(to).waitFor()
  await press(asking, '确定')
  const told = dialog(page, '数据上报结果')
  await told.getByText('数据上报完成，已上报 1 条').waitFor()
  await press(told, '知道了')
  await row(page).waitFor({ state: 'detached' })
}

describe('three levels check and forward', () => {
  it('the school checks, and nothing goes up before it forwards [SD-FLOW-03] [SD-FLOW-04] [SD-FLOW-10] [SD-FLOW-12]', async () => {
    const page = await officer('officer-370102900100001')
    await openFromMenu(page, '数据审核')
    await row(page).waitFor()
    await pass(page)
    await page.goto('/shandong/checks?list=to-forward')
    await row(page).waitFor()
    const above = await officer('officer-370102')
    await above.goto('/shandong/checks')
    await above.getByRole('row', { name: /邹玉洁/ }).waitFor()
    expect(await row(above).count()).toBe(0)
    await openFromMenu(page, '数据上报')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('checkbox', { name: `选择 ${teacher}` }).waitFor()
    await expectSound(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    const all = page.getByRole('checkbox', { name: '选择本页全部' })
    await all.check()
    expect(
      await page
        .getByRole('checkbox', { name: /^选择 / })
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
    ).not.toContain(false)
    await all.uncheck()
    await page.getByText('已选 0 条').waitFor()
    await page.getByRole('columnheader', { name: '姓名' }).click()
    await page.waitForURL(/sort=name/)
    await forward(page, '济南市历下区人力资源和社会保障局')
    await tab(page, '已上报').click()
    await row(page).waitFor()
    await expectSound(page)
  }, 60_000)

  it('the district and the city check and forward, to the committee [SD-FLOW-11] [SD-FLOW-14] [SD-FLOW-15]', async () => {
    for (const [login, to] of [
      ['officer-370102', '济南市人力资源和社会保障局'],
      ['officer-3701', /^评委会：/],
    ] as const) {
      const page = await officer(login)
      await pass(page)
      await forward(page, to)
    }
  }, 60_000)

  it('the teacher follows every leg [SD-APPL-15]', async () => {
    const page = await browser.page()
    await enterAs(page, ({ does }) => does.includes('单位待审核'), 'shandong')
    const [own] = await (await page.request.get('/api/shandong/applications')).json()
    await page.goto(`/shandong/application/${own.id}/progress`)
    for (const to of ['济南市历下区人力资源和社会保障局', '济南市人力资源和社会保障局'])
      await page.getByText(`上报至：${to}`, { exact: true }).waitFor()
    await expectSound(page)
  }, 60_000)
})
