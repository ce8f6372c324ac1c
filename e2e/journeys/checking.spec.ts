import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { sitDown } from '../desk.ts'
import { expectSound } from '../scene.ts'

const browser = openBrowser()
const clinic = '13010010025001'
const company = '13010050005001'
const health = '1301001002'

async function at(login: string, size?: { width: number; height: number }) {
  const page = await browser.page(size)
  await sitDown(page, login)
  return page
}

const rows = (page: Page) => page.locator('.ant-table-tbody tr')
const names = async (page: Page) => rows(page).locator('td:nth-child(2)').allInnerTexts()
const box = (page: Page, name: string) => page.getByRole('textbox', { name })
const list = async (page: Page, path = 'checks') => {
  await page.goto(`/hebei/${path}`)
  await page.locator('.ant-table-tbody tr, .empty-list').first().waitFor()
}

describe('an officer with the own unit’s people', () => {
  it('reads the file at the left and writes the opinion at the right, with 常用意见 added to it [HE-FLOW-02] [HE-FLOW-03] [HE-FLOW-23] [HE-FLOW-17]', async () => {
    const page = await at(`officer-${clinic}`)
    await page.goto('/hebei/phrases')
    await box(page, '新的常用意见').fill('材料齐全，同意推荐。')
    await page.getByRole('button', { name: '添加' }).click()
    await page.locator('.phrase-text', { hasText: '材料齐全' }).waitFor()

    await list(page)
    const [first = ''] = await names(page)
    await page.getByRole('link', { name: `审核 ${first}` }).click()
    const file = page.getByRole('article', { name: `${first}的申报材料` })
    await file.getByRole('heading', { name: '一、个人基本信息' }).waitFor()
    expect(await file.getByRole('textbox').count()).toBe(0)
    await file.getByRole('group', { name: '佐证材料' }).first().waitFor()
    const [left, right] = await Promise.all([
      file.boundingBox(),
      page.getByRole('complementary', { name: '审核意见' }).boundingBox(),
    ])
    expect(left && right && left.x + left.width).toBeLessThanOrEqual((right?.x ?? 0) + 1)

    await box(page, '审核意见').fill('学历、资历符合规定。')
    await page.getByRole('button', { name: '常用意见' }).click()
    await page.getByRole('menuitem', { name: '材料齐全，同意推荐。' }).click()
    expect(await box(page, '审核意见').inputValue()).toBe('学历、资历符合规定。材料齐全，同意推荐。')

    await page.reload()
    expect(await box(page, '审核意见').inputValue()).toBe('学历、资历符合规定。材料齐全，同意推荐。')
    await page.getByRole('button', { name: /^通过，送领导审批/ }).click()
    await page.getByText('请填写推荐和公示情况').waitFor()
    await box(page, '推荐和公示情况').fill('经民主推荐，公示 5 个工作日，无异议。')
    await box(page, '推荐小组意见').fill('到会 8 人，同意 8 票。')
    await page.getByRole('button', { name: /^通过，送领导审批/ }).click()
    await page.getByRole('article', { name: `${first}的申报材料` }).waitFor({ state: 'detached' })

    await list(page)
    expect(await names(page)).not.toContain(first)
    await list(page, 'checked')
    await page.getByRole('link', { name: first, exact: true }).first().click()
    await page.getByText('本页只能查看').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.getByText('经民主推荐，公示 5 个工作日，无异议。').waitFor()
  })

  it('keeps phrases to oneself, and a deleted one is gone [HE-FLOW-03]', async () => {
    const other = await at(`officer-${company}`)
    await other.goto('/hebei/phrases')
    await other.getByText('还没有常用意见').waitFor()
    const page = await at(`officer-${clinic}`)
    await page.goto('/hebei/phrases')
    await page.getByRole('button', { name: '删除 材料齐全，同意推荐。' }).click()
    await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click()
    await page.getByText('还没有常用意见').waitFor()
  })

  it('marks sections at their end and sends the file back from the foot of the page [HE-FLOW-07] [HE-FLOW-08]', async () => {
    const page = await at(`officer-${clinic}`)
    await list(page)
    const [first = ''] = await names(page)
    await page.getByRole('link', { name: `审核 ${first}` }).click()
    await page.getByRole('heading', { name: '一、个人基本信息' }).waitFor()
    const sections = await page.locator('.read-section').count()
    const switches = page.getByRole('switch', { name: '是否退回修改' })
    expect(await switches.count()).toBe(sections)
    await switches.nth(0).click()
    await page.getByText(`其余 ${sections - 1} 节保持锁定`).waitFor()
    const foot = page.locator('.check-foot').getByRole('button', { name: '退回申报人修改' })
    await foot.click()
    await page.getByText('请填写意见').waitFor()
    await box(page, '退回意见').fill('照片不清晰，请重新上传。')
    await foot.click()
    await page.getByText(`${first}：已退回修改`).waitFor()
    await list(page, 'checked')
    await rows(page).filter({ hasText: first }).filter({ hasText: '退回修改' }).first().waitFor()
    await page.getByRole('link', { name: first, exact: true }).first().click()
    await page.getByText('标记：个人基本信息').waitFor()
  })
})

describe('several at once', () => {
  it('pass with texts given once, and one that cannot spoils nothing for the others [HE-FLOW-13]', async () => {
    const page = await at(`officer-${company}`)
    await list(page)
    const [first = '', second = ''] = await names(page)
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    await page.getByText('已选 2 份').waitFor()
    await page.getByRole('button', { name: '批量审核 2 份…' }).click()
    const dialog = page.getByRole('dialog', { name: /批量审核/ })
    await dialog.getByRole('button', { name: '通过这 2 份' }).click()
    await dialog.getByText('请填写推荐小组意见').waitFor()

    const colleague = await at(`officer-${company}`)
    await list(colleague)
    await colleague.getByRole('link', { name: `审核 ${first}` }).click()
    await colleague.getByRole('radio', { name: /退回修改/ }).click()
    await box(colleague, '退回意见').fill('请核对工作经历。')
    await box(colleague, '退回意见').press('Control+Enter')
    await colleague.getByText(`${first}：已退回修改`).waitFor()

    await dialog.getByRole('textbox', { name: '推荐和公示情况' }).fill('民主推荐，公示无异议。')
    await dialog.getByRole('textbox', { name: '推荐小组意见' }).fill('一致同意推荐。')
    await dialog.getByRole('textbox', { name: '审核意见' }).fill('符合申报条件，同意。')
    await dialog.getByRole('button', { name: '通过这 2 份' }).click()
    const told = page.getByRole('dialog', { name: /1 人已办理，1 人未办理/ })
    await told.getByText(`${first}：`).waitFor()
    await told.getByRole('button').click()

    const approver = await at(`approver-${company}`)
    await list(approver)
    expect(await names(approver)).toContain(second)
    await approver.getByRole('link', { name: `审批 ${second}` }).click()
    await approver.getByText('推荐小组意见：一致同意推荐。').waitFor()
    expect(await box(approver, '推荐小组意见').count()).toBe(0)
    await approver.getByRole('button', { name: /^通过，报送/ }).waitFor()
  })

  it('are refused with one opinion from the list of subordinate units, never with none [HE-FLOW-15] [HE-FLOW-16]', async () => {
    const page = await at(`officer-${health}`)
    await list(page)
    await page.getByText('没有待审核的申报').waitFor()
    expect(await page.getByRole('button', { name: /审核不通过/ }).count()).toBe(0)
    await list(page, 'checks?list=subordinate')
    const people = await names(page)
    expect(people.length).toBeGreaterThan(1)
    for (const name of people) await page.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await page.getByRole('button', { name: '审核不通过…' }).click()
    const dialog = page.getByRole('dialog', { name: /审核不通过/ })
    await dialog.getByRole('button', { name: `${people.length} 份审核不通过` }).click()
    await dialog.getByText('请填写审核意见').waitFor()
    await dialog.getByRole('textbox', { name: '审核意见' }).fill('继续教育学时不足，请补充证明。')
    await dialog.getByRole('button', { name: `${people.length} 份审核不通过` }).click()
    await page.getByText(`审核不通过：${people.length} 人已办理`).waitFor()
    await list(page, 'checked')
    for (const name of people) {
      await rows(page).filter({ hasText: name }).filter({ hasText: '不通过' }).first().waitFor()
    }
  })
})

describe('the screens of a desk', () => {
  it('are worked with the keyboard alone', async () => {
    const page = await at('approver-133501')
    await list(page)
    const people = await names(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('已选 1 份').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: `${people[1]}的申报材料` }).waitFor()
    await page.locator('.check-queue [aria-current]').waitFor()
    await page.keyboard.press('k')
    await page.getByRole('article', { name: `${people[0]}的申报材料` }).waitFor()
    await page.getByRole('heading', { name: '一、个人基本信息' }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.type('同意。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article', { name: `${people[1]}的申报材料` }).waitFor()
    await page.getByText(`${people[0]}：已通过`).waitFor()
  })

  it('say which filters empty a list and drop them one by one', async () => {
    const page = await at('approver-133501')
    await list(page, 'checks?level=full-senior&name=无此人')
    await page.getByText('没有符合这 2 个条件的申报').waitFor()
    await page.getByRole('button', { name: '去掉“姓名：无此人”' }).click()
    await page.waitForURL((url) => !url.searchParams.has('name') && url.searchParams.get('level') === 'full-senior')
  })

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('have no serious accessibility finding at $width px', async (size) => {
    const page = await at('approver-133501', size)
    for (const path of ['home', 'checks', 'checks?list=all', 'checked', 'phrases', 'messages', 'bars']) {
      await page.goto(`/hebei/${path}`)
      await page.waitForLoadState('networkidle')
      await expectSound(page)
    }
    await page.goto('/hebei/checks')
    await page.locator('a[href*="/checks/"]').first().click()
    await page.getByRole('heading', { name: '一、个人基本信息' }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectSound(page)
  })
})
