import { expect, it } from 'vitest'
import { engineer } from '../engineer.ts'
import { fillIn, openSection } from '../filling.ts'
import { cast } from '../long-cast.ts'
import { choose, enterFirst, press } from '../verbs.ts'
import type { Stage } from './stage.ts'

/** From the first log-in to the submission with the undertaking. */
export const applying = (stage: Stage) => {
  it('lets the applicant in as soon as the account is made: own password, agreement, 立即申报, the form [HE-ACCT-17]', async () => {
    const page = await stage.of('engineer')
    await enterFirst(page, '个人登录', cast.engineer.idNumber)
    await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check()
    await stage.sound('engineer')
    await press(page, '同意并继续')
    await press(page, '立即申报')
    await choose(page, '申报系列', '工程技术')
    await choose(page, '申报资格', '工程师')
    await choose(page, '申报专业', '建筑施工')
    await stage.sound('engineer')
    await press(page, '开始填写')
    await page.getByRole('heading', { level: 1, name: '个人基本信息' }).waitFor()
    await stage.sound('engineer')
  })

  it('says early what is missing, with a jump to each', async () => {
    const page = await stage.of('engineer')
    await press(page, '检查')
    await page.getByRole('heading', { name: /还不能提交/ }).waitFor()
    expect(await page.getByRole('button', { name: '提交', exact: true }).count()).toBe(0)
    await stage.sound('engineer')
    await page.getByRole('link', { name: /去修改：个人基本信息 .*民族/ }).click()
    await page.getByRole('heading', { level: 1, name: '个人基本信息' }).waitFor()
  })

  it('counts the summary against 800, and warns where something would count as fraud [HE-APPL-49] [HE-APPL-52]', async () => {
    const page = await stage.of('engineer')
    await page.getByLabel('工作总结摘要', { exact: false }).fill('总结'.repeat(1010))
    await expect.poll(() => page.locator('.editor-form').textContent()).toContain('2020')
    await page.getByLabel('社保卡预留电话', { exact: false }).focus()
    await page.getByRole('alert').filter({ hasText: '2000' }).first().waitFor()
    await page.getByText('800 字左右', { exact: false }).first().waitFor()
    await openSection(page, '补充信息')
    const post = page.locator('.field').filter({ has: page.getByLabel('行政职务', { exact: false }) })
    await post.getByText('有行政职务的必须填写，否则视为弄虚作假。').waitFor()
    await stage.sound('engineer')
  })

  it('fills in the whole form with its papers, and finds it again', { timeout: 240_000 }, async () => {
    const page = await stage.of('engineer')
    await fillIn(page, engineer)
    await page.locator('.save-state[data-status=saved]').getByText('已保存').waitFor()
    await stage.sound('engineer')
    await page.reload()
    await openSection(page, '个人基本信息')
    await expect.poll(() => page.getByLabel('工作总结摘要', { exact: false }).inputValue()).toContain('2012年参加工作')
  })

  it('warns beside name and file that both must agree [HE-APPL-38]', async () => {
    const page = await stage.of('engineer')
    await openSection(page, '课题（项目）')
    await press(page, /修改第 1 条/)
    await page.getByText('业绩成果切勿重复上传！上传内容需与业绩名称一致！').waitFor()
    await stage.sound('engineer')
  })

  it('is submitted after the check, with the undertaking', async () => {
    const page = await stage.of('engineer')
    await press(page, '检查')
    await page.getByRole('heading', { name: '可以提交' }).waitFor()
    await stage.sound('engineer')
    await press(page, '提交')
    const undertaking = page.getByRole('dialog', { name: '承诺书' })
    expect(await undertaking.getByRole('button', { name: '同意并提交' }).isDisabled()).toBe(true)
    await undertaking.getByRole('checkbox').check()
    await press(undertaking, '同意并提交')
    await page.getByText('已提交到石家庄市示例工程有限公司').waitFor()
    await stage.sound('engineer')
  })
}
