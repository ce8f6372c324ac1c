import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSection } from '../filling.ts'
import { cast } from '../long-cast.ts'
import { enter, enterFirst, press } from '../verbs.ts'
import type { Stage } from './stage.ts'

const { name } = cast.engineer

/** Unit officer, back to the applicant, unit officer, unit approver, city officer, city approver. */
export const checking = (stage: Stage) => {
  it('shows the file at the left and the opinion at the right, read-only, each paper beside its name [HE-FLOW-02] [HE-APPL-38]', async () => {
    const page = await stage.of('unit officer')
    await enter(page, '机构（单位）工作人员', cast.unitOfficer.login)
    await page.goto('/hebei/phrases')
    await page.getByLabel('新的常用意见').fill('论文页面不清楚。')
    await press(page, '添加')
    await page.getByText('论文页面不清楚。').first().waitFor()
    await stage.sound('unit officer')
    await openFile(page, 'own')
    const file = await page.getByRole('region', { name: '申报材料' }).boundingBox()
    const opinion = await page.getByRole('complementary', { name: '审核意见' }).boundingBox()
    const beside = file && opinion && file.x + file.width <= opinion.x + 1
    const below = file && opinion && file.y + file.height <= opinion.y + 1
    expect((page.viewportSize()?.width ?? 0) < 720 ? below : beside).toBe(true)
    expect(await page.getByRole('region', { name: '申报材料' }).getByRole('textbox').count()).toBe(0)
    for (const [section, achievement, file] of [
      ['projects', '装配式节点施工工艺研究', '立项封面'],
      ['papers', '装配式建筑节点质量控制', '正文'],
    ] as const) {
      const row = page.locator(`#section-${section}`)
      await row.getByText(achievement).first().waitFor()
      await row
        .getByRole('button', { name: new RegExp(`^查看 .*${file}`) })
        .first()
        .waitFor()
    }
    await stage.sound('unit officer')
  })

  it('adds a phrase to what has been typed [HE-FLOW-23], and sends back from the foot of the page [HE-FLOW-08]', async () => {
    const page = await stage.of('unit officer')
    await page.locator('#section-papers').getByRole('switch').click()
    await page.getByRole('region', { name: '申报材料' }).getByRole('button', { name: '退回申报人修改' }).click()
    const opinion = page.getByLabel('退回意见', { exact: false })
    await opinion.fill('请看论文一栏。')
    await press(page, '论文页面不清楚。')
    expect(await opinion.inputValue()).toBe('请看论文一栏。论文页面不清楚。')
    await stage.sound('unit officer')
    await page
      .getByRole('complementary', { name: '审核意见' })
      .getByRole('button', { name: /^退回申报人修改/ })
      .click()
    await page.waitForURL(/\/checks(\?|$)/)
  })

  it('opens for correction what was marked, and nothing else', async () => {
    const page = await stage.of('engineer')
    await page.goto('/hebei/home')
    await page.getByText('请看论文一栏。论文页面不清楚。', { exact: false }).first().waitFor()
    await stage.sound('engineer')
    await press(page, '修改申报')
    await openSection(page, '学习资历')
    await page.getByText('审核人员没有要求修改本栏目', { exact: false }).waitFor()
    await openSection(page, '论文')
    await press(page, /修改第 1 条/)
    await page.locator('[id^="field-papers-"][id$="-issue"]').fill('2025年第3期')
    await page.locator('[id^="field-papers-"][id$="-journal"]').focus()
    await page.locator('.save-state[data-status=saved]').getByText('已保存').waitFor()
    await stage.sound('engineer')
    await press(page, '提交')
    await page.getByRole('dialog', { name: '承诺书' }).getByRole('checkbox').check()
    await press(page, '同意并提交')
    await page.getByText('已提交到', { exact: false }).waitFor()
  })

  it('shows what has changed, and goes up desk by desk', async () => {
    const officer = await stage.of('unit officer')
    await openFile(officer, 'own')
    await officer.getByText('与上次提交相比，改了 1 处').waitFor()
    await approve(officer, async () => {
      await officer.getByLabel('推荐和公示情况', { exact: false }).fill('经民主推荐，公示 5 个工作日无异议。')
      await officer.getByLabel('推荐小组意见', { exact: false }).fill('同意推荐。')
      await stage.sound('unit officer')
    })
    for (const [who, login, list] of [
      ['unit approver', cast.unitApprover.login, 'own'],
      ['city officer', cast.cityOfficer.login, 'subordinate'],
      ['city approver', cast.cityApprover.login, 'subordinate'],
    ] as const) {
      const page = await stage.of(who)
      await enterFirst(page, '机构（单位）工作人员', login)
      await openFile(page, list)
      await approve(page)
    }
    await stage.sound('city approver')
  })
}

async function openFile(page: Page, list: 'own' | 'subordinate') {
  await page.goto(list === 'own' ? '/hebei/checks' : '/hebei/checks?list=subordinate')
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function approve(page: Page, more = async () => {}) {
  await page.getByRole('radio', { name: /^通过/ }).click()
  await page.getByRole('textbox', { name: /^(审核|审批)意见/ }).fill('材料真实、齐全，同意。')
  await more()
  await page.getByRole('button', { name: /^通过，/ }).click()
  await page.waitForURL(/\/checks(\?|$)/)
}
