import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { expectSound } from '../scene.ts'
import { dialog, press } from '../verbs.ts'

const browser = openBrowser()

describe('somebody who declares in Shandong', () => {
  it('confirms on a phone, can change nothing any more, and follows what becomes of it below [SD-APPL-14] [SD-APPL-15]', async () => {
    const page = await browser.page({ width: 390, height: 844 })
    await enterAs(page, ({ does }) => does === '工程师，破格申报高级工程师，材料已填完', 'shandong')
    await page.getByRole('link', { name: '专业技术职称' }).first().click()
    await page.getByRole('link', { name: '填写', exact: true }).click()
    await page.getByRole('heading', { name: '状态跟踪' }).waitFor()
    await expectSound(page)
    await press(page, '确认申报')
    await press(dialog(page, '确认申报'), '确认申报')
    const following = page.getByRole('table', { name: '状态跟踪' })
    await following.getByText('山东示例建筑工程有限公司').first().waitFor()
    await following.getByText('办理中').waitFor()
    expect(await page.getByRole('button', { name: '确认申报' }).count()).toBe(0)
    await expectSound(page)
    await page.context().close()
  })
})
