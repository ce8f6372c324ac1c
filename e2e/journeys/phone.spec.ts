import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { expectSound } from '../scene.ts'
import { press } from '../verbs.ts'

const browser = openBrowser()
const phone = () => browser.page({ width: 390, height: 844 })

describe('on a phone', () => {
  it('an applicant opens a section from the sheet, fills it in and reads the check', async () => {
    const page = await phone()
    await enterAs(page, ({ does }) => does.startsWith('教师，申报一级教师'))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectSound(page)
    await press(page, '继续填写')
    await press(page, /第 1 项，共/)
    const sheet = page.locator('.editor-sheet')
    await sheet.getByRole('button', { name: /工作履历/ }).click()
    await page.getByRole('heading', { level: 1, name: '工作履历' }).waitFor()
    await expectSound(page)
    await press(page, /新增工作履历$/)
    const row = page.locator('section.row[data-open]').last()
    for (const [field, typed] of [
      ['begins', '2014-09'],
      ['ends', '2015-07'],
      ['unit', '石家庄市示例小学'],
      ['post', '教师'],
    ] as const)
      await row.locator(`[id$="-${field}"]`).fill(typed)
    await press(row, '完成')
    await page.locator('.save-state[data-status=saved]').getByText('已保存').waitFor()
    await expectSound(page)
    await press(page, '检查')
    await page.getByRole('heading', { name: /可以提交|还不能提交/ }).waitFor()
    await expectSound(page)
    await page.context().close()
  })

  it('an officer reads a file and passes it with the bar under the thumb', async () => {
    const page = await phone()
    await enterAs(page, ({ login }) => login === 'officer-13010010015001')
    await page.goto('/hebei/checks')
    await page.locator('main a[href*="/checks/"]').first().click()
    await page.getByRole('toolbar', { name: '办理' }).waitFor()
    const file = new URL(page.url()).pathname
    await expectSound(page)
    await press(page, '填意见并通过')
    await page.getByRole('textbox', { name: /^审核意见/ }).fill('材料真实、齐全，同意。')
    await page.getByLabel(/^推荐和公示情况/).fill('经民主推荐，公示 5 个工作日无异议。')
    await page.getByLabel(/^推荐小组意见/).fill('同意推荐。')
    await expectSound(page)
    await press(page, /^通过，/)
    await expect.poll(() => new URL(page.url()).pathname).not.toBe(file)
    await page.context().close()
  })
})
