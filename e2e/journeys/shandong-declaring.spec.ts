import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { idCheckDigit } from '../../core/identity.ts'
import { openBrowser } from '../browser.ts'
import { picture } from '../papers.ts'
import { enterAs, signIn } from '../people.ts'
import { expectSound } from '../scene.ts'
import { chooseIn, dialog, press } from '../verbs.ts'

const browser = openBrowser()
const box = (page: Page, id: string, section = 'basic') =>
  page.locator(`[id^="field-${section}-"][id$="-${id}"]:visible`).first()
const pick = (page: Page, section: string, id: string, option: string) => chooseIn(box(page, id, section), option)

/** Somebody who has registered and done nothing yet. */
async function arrive(page: Page) {
  const running = String(Date.now()).slice(-7)
  const body = `37000019900312${running.slice(-3)}`
  const person = {
    login: `reader${running}`,
    name: '宿梦溪',
    idNumber: body + idCheckDigit(body),
    mobile: `1391${running}`,
  }
  const password = 'Ruolan2026'
  const challenge: Challenge = await (await page.request.get('/api/shandong/captcha')).json()
  const captcha = { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
  const agreed = { agreement: '2026-1', privacy: '2026-1' }
  const answer = await page.request.post('/api/shandong/registrations', {
    data: { ...person, password, passwordAgain: password, agreed, captcha },
  })
  if (!answer.ok()) throw new Error(await answer.text())
  await signIn(page, { role: '个人登录', login: person.login, password }, 'shandong')
  await page.goto('/shandong/home')
}

const basics = {
  ethnicGroup: '汉族',
  politicalStatus: '群众',
  education: '大学本科',
  degree: '学士',
  level: '中级',
  title: '工程师',
  specialty: '建筑施工',
  way: '正常晋升',
}

describe('somebody who declares in Shandong', () => {
  it('enters by the icon, pledges once, saves the basic data and then a title held with its proof [SD-HOME-01] [SD-HOME-02] [SD-HOME-03] [SD-APPL-06] [SD-APPL-07] [SD-APPL-08] [SD-APPL-11] [SD-APPL-12] [SD-APPL-13]', async () => {
    const page = await browser.page()
    await arrive(page)
    await page.getByRole('navigation', { name: '业务办理' }).getByRole('link', { name: '专业技术职称' }).click()
    await page.getByRole('heading', { level: 1, name: '职称申报承诺书' }).waitFor()
    await expectSound(page)
    await press(page, '我同意')
    await page.getByRole('heading', { level: 1, name: '职称系统会员管理' }).waitFor()
    await page.reload()
    await press(page, '新增申报信息')
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    expect(await page.getByRole('tab', { name: /业务总结/ }).count()).toBe(0)

    await press(page.getByRole('contentinfo'), '保存')
    const wrong = page.locator('.field', { hasText: '民族' }).locator('.anticon-exclamation-circle')
    await wrong.waitFor()
    for (const [id, option] of Object.entries(basics)) await pick(page, 'basic', id, option)
    await wrong.waitFor({ state: 'detached' })
    await box(page, 'workSince').fill('2014-07')
    await box(page, 'specialtySince').fill('2014-08-01')
    await box(page, 'unit').fill('示例建筑')
    await page.locator('.ant-select-item-option').filter({ hasText: '山东示例建筑工程有限公司' }).first().click()
    await box(page, 'entrusted').getByText('否', { exact: true }).click()
    await press(page.getByRole('contentinfo'), '保存')
    await page.getByRole('tab', { name: /现专业技术资格/ }).click()

    await press(page, /新增/)
    const window = dialog(page)
    await pick(page, 'qualifications', 'level', '助理级')
    await pick(page, 'qualifications', 'title', '助理工程师')
    await box(page, 'specialty', 'qualifications').fill('建筑施工')
    await box(page, 'gainedOn', 'qualifications').fill('2018-01-01')
    await pick(page, 'qualifications', 'by', '评审')
    await box(page, 'awarder', 'qualifications').fill('济南市人力资源和社会保障局')
    await box(page, 'certificateNumber', 'qualifications').fill('370018000001')
    await expectSound(page)
    await press(window, '保存')
    const row = page.getByRole('row').filter({ hasText: '助理工程师' })
    await row.waitFor()
    for (const name of ['修改', '删除']) await row.getByRole('button', { name: new RegExp(name) }).waitFor()
    await press(row, /上传证明材料/)
    await dialog(page)
      .locator('input[type=file]')
      .first()
      .setInputFiles(await picture('职称证书'))
    await press(dialog(page, /上传附件/), /上传$/)
    await row.getByText('查看证明材料（1）').waitFor({ timeout: 10_000 })
    await page.context().close()
  })

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
