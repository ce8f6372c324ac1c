import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { expectSound } from '../scene.ts'
import { dialog, press } from '../verbs.ts'

const browser = openBrowser()
let page: Page
let application = 0

/** A teacher whose declaration is filled in; what is changed here is put back. */
beforeAll(async () => {
  page = await browser.page()
  await page.goto('/fujian/login?role=personal')
  await page.getByRole('link', { name: '前往闽政通' }).click()
  await page.getByRole('button', { name: /^林静姝/ }).click()
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor({ state: 'attached' })
  const own = await (await page.request.get('/api/fujian/applications')).json()
  application = own[0].id
})

const open = async (section: string, heading: string) => {
  await page.goto(`/fujian/application/${application}?section=${section}`)
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor({ state: 'attached' })
}
const posts = () => page.locator('.imported tbody td[data-label="岗位（职务）"]').allTextContents()
const saved = () => page.locator('.save-state[data-status="saved"]').waitFor()
const own = async () => (await page.request.get(`/api/fujian/applications/${application}`)).json()
const storedPosts = async () => (await own()).answers.employment.map(({ post }: { post: string }) => post)

describe('a teacher takes over from the library', () => {
  it('moves rows, which stay where they were put [FJ-APPL-14]', async () => {
    await open('employment', '工作经历')
    const [first = '', second = ''] = await posts()
    expect(await page.getByRole('button', { name: '上移第 1 条工作经历' }).isDisabled()).toBe(true)
    await press(page, '下移第 1 条工作经历')
    await expect.poll(posts).toEqual([second, first])
    await expect.poll(storedPosts).toEqual([second, first])
    await page.reload()
    await expect.poll(posts).toEqual([second, first])
    await press(page, '上移第 2 条工作经历')
    await expect.poll(storedPosts).toEqual([first, second])
    expect(await page.getByRole('button', { name: /^(修改|编辑|新增)/ }).count()).toBe(0)
    await expectSound(page)
  })

  it('takes a row out and has it back, by 撤销 or by 导入, where what is taken already is greyed [FJ-APPL-13] [FJ-APPL-15] [FJ-APPL-23]', async () => {
    const before = await posts()
    await press(page, '移除第 2 条工作经历')
    await expect.poll(storedPosts).toEqual(before.slice(0, 1))
    await press(page, '撤销')
    await expect.poll(posts).toEqual(before)
    await expect.poll(storedPosts).toEqual(before)
    await press(page, '移除第 2 条工作经历')
    await expect.poll(posts).toEqual(before.slice(0, 1))
    await expect.poll(storedPosts).toEqual(before.slice(0, 1))
    await press(page, '导入工作经历')
    const window = dialog(page, '导入工作经历')
    await window.getByText('已导入「工作经历」').waitFor()
    const ticks = window.getByRole('list').getByRole('checkbox')
    expect(await ticks.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).disabled).sort())).toEqual([
      false,
      true,
    ])
    await press(window, '保存')
    await page.getByText('请先勾选要导入的业绩').waitFor()
    await window.getByLabel('搜索业绩').fill('没有这样的单位')
    await window.getByText('没有符合条件的记录').waitFor()
    await window.getByLabel('搜索业绩').fill('')
    await window.getByRole('checkbox', { name: before[1] ?? '' }).check()
    await expectSound(page)
    await press(window, '保存')
    await window.waitFor({ state: 'hidden' })
    await expect.poll(posts).toEqual(before)
    await expect.poll(storedPosts).toEqual(before)
  })

  it('unfolds a row with its certificate and its attachments, and folds it again [FJ-APPL-17] [FJ-APPL-16]', async () => {
    await open('education', '学历教育')
    await page.getByRole('button', { name: '最高学历：第 1 条', pressed: true }).waitFor()
    await press(page, '展开第 1 条学历教育')
    const whole = page.locator('.row-unfolded')
    for (const label of ['证书编号', '组织单位', '学习情况'])
      expect(await whole.getByText(label, { exact: true }).count()).toBe(1)
    await whole
      .getByRole('button', { name: /^查看学历学位证书/ })
      .first()
      .click()
    await page.locator('.evidence-overlay img').first().waitFor()
    await page.keyboard.press('Escape')
    await press(page, '收起第 1 条学历教育')
    expect(await whole.count()).toBe(0)
  })

  it('says of each appraisal what came of it [FJ-APPL-19]', async () => {
    await open('appraisals', '年度考核')
    const result = page.locator('.imported tbody tr').first().locator('.row-own-mark')
    const before = (await result.locator('.ant-select-content').textContent()) ?? ''
    for (const word of ['基本合格', before]) {
      await result.getByRole('combobox').click()
      await page.locator('.ant-select-item-option').getByText(word, { exact: true }).click()
      await expect.poll(async () => (await own()).answers.appraisals[0].result).toBe(word)
    }
  })

  it('reads how many a part has and how many are to be imported [FJ-APPL-21]', async () => {
    await open('criterion-lessons', '开设校级以上公开课、示范课或者专题讲座')
    await page.getByText(/温馨提示：.*本项须导入最少 1 条，最多 5 条/).waitFor()
    await press(page, '导入业绩库')
    await dialog(page, '导入业绩库')
      .getByText(/已导入「/)
      .first()
      .waitFor()
    await press(dialog(page, '导入业绩库'), '取消')
  })
})

describe('the titles held', () => {
  it('are put in order by ↑ and ↓ beside 新增 [FJ-APPL-12]', async () => {
    const { answers, versions } = await own()
    const [title] = answers.titles
    const put = (version: number, value: object[]) =>
      page.request.put(`/api/fujian/applications/${application}/answers/titles`, { data: { version, value } })
    const { proof: _, ...other } = title
    expect((await put(versions.titles, [title, { ...other, id: 'other', name: '三级教师' }])).status()).toBe(200)
    await open('titles', '现有职称情况')
    const names = () => page.locator('.row-table tbody td[data-label="职称名称"]').allTextContents()
    await expect.poll(names).toEqual([title.name, '三级教师'])
    expect(await page.getByRole('button', { name: '上移第 1 条现有职称' }).isDisabled()).toBe(true)
    await press(page, '下移第 1 条现有职称')
    await expect.poll(names).toEqual(['三级教师', title.name])
    await saved()
    await page.reload()
    await expect.poll(names).toEqual(['三级教师', title.name])
    expect(await page.getByRole('checkbox', { name: '无现有职称' }).isDisabled()).toBe(true)
    expect((await put((await own()).versions.titles, [title])).status()).toBe(200)
  })
})

describe('the overviews', () => {
  it('list every attachment of the form and of what was taken over, to be renamed and looked at [FJ-FILE-04] [FJ-FILE-05]', async () => {
    await page.goto(`/fujian/application/${application}/evidence`)
    await page.getByRole('heading', { level: 1, name: '附件一览表' }).waitFor()
    const lines = page.locator('.evidence-lines > li')
    const named = JSON.stringify((await own()).answers).match(/"sha256"/g)?.length
    expect(await lines.count()).toBe(named)
    const slots = page.getByRole('region', { name: '附件上传' })
    const line = slots.getByRole('listitem').first()
    const before = (await line.locator('.file-name').textContent()) ?? ''
    const stem = before.replace(/\.\w+$/, '')
    for (const name of ['身份证正面（扫描）', stem]) {
      await line.getByRole('button', { name: /^改名/ }).click()
      await line.getByLabel('附件名称').fill(name)
      await page.keyboard.press('Enter')
      await line.getByText(`${name}.`, { exact: false }).waitFor()
    }
    expect(await line.locator('.file-name').textContent()).toBe(before)
    const imported = page.getByRole('region', { name: '工作经历' })
    expect(await imported.getByRole('button', { name: /^改名/ }).count()).toBe(0)
    await expectSound(page)
    await imported.getByRole('button', { name: '查看附件', exact: true }).first().click()
    const picture = page.locator('.evidence-overlay .evidence-paper img').first()
    const width = async () => (await picture.boundingBox())?.width ?? 0
    await expect.poll(width).toBeGreaterThan(100)
    const whole = await width()
    await picture.click()
    await expect.poll(width).toBeGreaterThan(whole * 1.2)
    await picture.click()
    await expect.poll(width).toBe(whole)
    await page.keyboard.press('r')
    await expect.poll(() => page.locator('.evidence-overlay .evidence-paper').getAttribute('style')).toContain('90deg')
    await expectSound(page)
    await page.keyboard.press('Escape')
  })

  it('show the whole declaration, with a navigation at the right that jumps [FJ-CHECK-01]', async () => {
    await page.goto(`/fujian/application/${application}/whole`)
    const navigation = page.getByRole('navigation', { name: '栏目' })
    const links = navigation.getByRole('listitem').getByRole('link')
    await links.first().waitFor()
    const sections = await page.locator('.whole-section > header > h2').allTextContents()
    expect(await links.count()).toBe(sections.length)
    const { form, answers } = await own()
    const filled = form.sections.filter(({ id, ticks }: { id: string; ticks?: boolean }) => !ticks && id in answers)
    expect(filled.length).toBeGreaterThan(9)
    expect(sections).toEqual(expect.arrayContaining(filled.map(({ heading }: { heading: string }) => heading)))
    const box = await navigation.boundingBox()
    expect(box?.x).toBeGreaterThan(720)
    const target = page.locator('#criterion-papers')
    await navigation.getByRole('link', { name: /^独立或者以第一作者发表/ }).click()
    await expect.poll(async () => (await target.boundingBox())?.y ?? 9999).toBeLessThan(700)
    expect(await page.locator('.whole input, .whole textarea').count()).toBe(0)
    await expectSound(page)
  })

  it('and the rows taken over, are read on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const at of [`${application}/whole`, `${application}?section=appraisals`]) {
      await page.goto(`/fujian/application/${at}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      await page.locator('.whole-section, .imported tbody').first().waitFor()
      await expectSound(page)
    }
    await page.getByRole('button', { name: '导入年度考核' }).click()
    await dialog(page, '导入年度考核').getByRole('list').waitFor()
    await expectSound(page)
  })
})
