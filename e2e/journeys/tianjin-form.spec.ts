import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterPersonally, openDeclaration, openTab } from '../declared.ts'
import { expectSound } from '../scene.ts'
import { chooseIn, dialog, press } from '../verbs.ts'

const browser = openBrowser()
const said = (page: Page, text: string) => page.locator('.ant-message').getByText(text).last().waitFor()
const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first()
const rows = (page: Page, list: string) => page.getByRole('table', { name: list }).locator('tbody tr')
const colour = (page: Page, of: string) =>
  page
    .locator(`.field-label`, { hasText: of })
    .first()
    .evaluate((label) => getComputedStyle(label).color)
const red = 'rgb(179, 20, 31)'

describe('a teacher at a desk', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.page()
  })

  it('finds the personal entrance and the browser advice [TJ-ENV-01] [TJ-ENV-02]', async () => {
    await page.goto('/tianjin')
    const advice = page.getByRole('region', { name: '浏览器建议' })
    for (const words of ['IE10及以上', '谷歌浏览器']) await advice.getByText(words).waitFor()
    expect(await page.getByRole('navigation', { name: '栏目' }).count()).toBe(0)
    await expectSound(page)
    await enterPersonally(page, '林静怡')
  })

  it('has the name at the upper right with 修改密码, and the menu that ends on the form [TJ-HOME-01] [TJ-HOME-03]', async () => {
    const name = page.getByRole('banner').getByRole('button', { name: '林静怡' })
    const box = await name.boundingBox()
    expect([box && box.x > 720, box && box.y < 80]).toEqual([true, true])
    await name.click()
    await page.getByRole('menuitem', { name: '修改密码' }).waitFor()
    await page.keyboard.press('Escape')
    const menu = page.getByRole('navigation', { name: '栏目' })
    expect(await menu.getByText('个人信息申报').count()).toBe(0)
    for (const one of ['专业技术', '职称管理']) await press(menu, one)
    await expectSound(page)
    await menu.getByRole('link', { name: '个人信息申报' }).click()
    await page.getByRole('heading', { level: 1, name: '个人基本信息' }).waitFor()
  })

  it('reaches every category by its tab, and from the page all four things there are to do [TJ-HOME-02] [TJ-APPL-01] [TJ-APPL-22]', async () => {
    for (const name of [
      ...['保存', '提交', '身份证附件上传', '身份证附件查看', '档案机构证明上传', '档案机构证明查看'],
      ...['审批流程', '打印申报专业技术资格情况简表', '打印专业技术资格评审表'],
    ])
      expect(await page.getByRole('button', { name, exact: true }).isEnabled(), name).toBe(true)
    const tabs = (await page.getByRole('tab').locator('span:nth-child(2)').allTextContents()).map((name) => name.trim())
    expect(tabs).toEqual([
      ...[
        '个人基本信息',
        '学历信息',
        '资历信息',
        '社会团体任职情况',
        '专业技术工作经历',
        '继续教育情况',
        '业绩成果情况',
      ],
      ...['论文情况', '著作情况', '专利情况', '获奖情况', '考核信息', '中小学教师信息'],
    ])
    for (const name of tabs.toReversed()) await openTab(page, name)
    await expectSound(page)
  })

  it('sees what is given and cannot type it [TJ-APPL-07]', async () => {
    for (const [label, value] of [
      ['姓名', '林静怡'],
      ['身份证号/港澳台居民居住证', '120000199301010009'],
      ['手机号', '15420000000'],
    ] as const)
      expect([await field(page, label).inputValue(), await field(page, label).isDisabled()]).toEqual([value, true])
  })

  it('reads red titles on what may not be empty, which saving says by its name [TJ-APPL-05]', async () => {
    expect([await colour(page, '现从事专业'), await colour(page, '工作单位')]).toEqual([red, red])
    expect(await colour(page, '行政职务')).not.toBe(red)
    await field(page, '现从事专业').fill('')
    await field(page, '行政职务').fill('')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await said(page, '没有保存：还有 1 处需要修改')
    await page.getByRole('alert').filter({ hasText: '请填写「现从事专业」' }).waitFor()
    await field(page, '现从事专业').fill('初中数学')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await said(page, '保存成功')
  })

  it('finds 民族 by typing, takes a day from a calendar, and neither takes anything else [TJ-APPL-10] [TJ-APPL-15]', async () => {
    await field(page, '民族').click()
    await field(page, '民族').fill('土')
    const offered = page.locator('.ant-select-dropdown:visible .ant-select-item-option')
    await expect.poll(() => offered.allTextContents()).toEqual(['土家族', '土族'])
    await field(page, '民族').fill('外星族')
    await expect.poll(() => offered.count()).toBe(0)
    await page.keyboard.press('Escape')
    const since = field(page, '参加专业技术工作日期')
    await page.getByRole('button', { name: '参加专业技术工作日期：打开日历' }).waitFor()
    await page.getByText('无法精确到日的，按当月 1 日填写').first().waitFor()
    for (const wrong of ['2016-07', '2016-02-30']) {
      await since.fill(wrong)
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: /参加专业技术工作日期|日期/ })
        .first()
        .waitFor()
    }
    await page.locator('.field-day', { has: since }).locator('input[type=date]').fill('2016-07-01')
    expect(await since.inputValue()).toBe('2016-07-01')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await said(page, '保存成功')
  })

  it('keeps the page of a series that is left, and finds it again [TJ-APPL-04]', async () => {
    const choose = (label: string, option: string) => chooseIn(field(page, label), option)
    const change = async (series: string, level: string, title: string) => {
      await choose('申报专业技术系列', series)
      await choose('申报专业技术级别', level)
      await choose('申报专业技术资格名称', title)
      await page.getByRole('button', { name: '保存', exact: true }).click()
    }
    await change('工程技术', '中级', '工程师')
    await dialog(page).getByText('「中小学教师信息」', { exact: false }).waitFor()
    await press(dialog(page), '保存')
    await page.getByRole('tab', { name: '中小学教师信息' }).waitFor({ state: 'detached' })
    await change('中小学教师', '中级', '一级教师')
    await openTab(page, '中小学教师信息')
    expect(await field(page, '担任班主任年限').inputValue()).toBe('6')
  })
})

describe('rows and files', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.page()
    await enterPersonally(page, '林静怡')
    await openDeclaration(page)
  })

  it('a row window saves in green, goes on to the next row, or gives up [TJ-APPL-29] [TJ-APPL-59]', async () => {
    await openTab(page, '中小学教师信息')
    const list = '干部及教师教科研情况'
    const begin = await rows(page, list).count()
    const add = page.getByRole('region', { name: list }).getByRole('button', { name: /^新增/ })
    const window = dialog(page, /^新增/)
    const topic = window.getByLabel('教科研课题名称')
    const close = window.locator('.ant-modal-footer').getByRole('button', { name: '关闭' })
    await add.click()
    await topic.fill('不要的课题')
    await close.click()
    await press(page, '放弃')
    await window.waitFor({ state: 'detached' })
    expect(await rows(page, list).count()).toBe(begin)
    await add.click()
    const save = window.getByRole('button', { name: '保存', exact: true })
    const green = await save.evaluate((button) => getComputedStyle(button).backgroundColor)
    expect(green).toBe('rgb(28, 122, 63)')
    await expectSound(page)
    await topic.fill('课题甲')
    await press(window, '保存并新增')
    await said(page, '保存成功')
    await expect.poll(() => topic.inputValue()).toBe('')
    await topic.fill('课题乙')
    await save.click()
    await window.waitFor({ state: 'detached' })
    await expect.poll(() => rows(page, list).count()).toBe(begin + 2)
    await rows(page, list).last().getByRole('button', { name: /^修改/ }).click()
    await dialog(page, /^修改/).getByLabel('主要成果').fill('研究报告')
    await press(dialog(page, /^修改/), '保存')
    await rows(page, list).last().getByText('研究报告').waitFor()
    for (const _ of [1, 2]) {
      await rows(page, list).last().getByRole('button', { name: /^删除/ }).click()
      await press(dialog(page), '删除')
      await dialog(page).waitFor({ state: 'detached' })
    }
    await expect.poll(() => rows(page, list).count()).toBe(begin)
  })

  it('seven hundred characters are counted as they are typed, and one more is not saved', async () => {
    await openTab(page, '专业技术工作经历')
    await page.getByRole('button', { name: /^修改第 2 条/ }).click()
    const window = dialog(page, /^修改/)
    await window.locator('textarea').fill('字'.repeat(701))
    await window.getByText('701/700').waitFor()
    await press(window, '保存')
    await window.getByText('不能超过 700 字，现有 701 字').waitFor()
    await window.locator('textarea').fill('字'.repeat(700))
    await press(window, '保存')
    await said(page, '保存成功')
  })

  it('each row is changed, deleted and given its own files [TJ-APPL-30] [TJ-APPL-41] [TJ-APPL-45] [TJ-APPL-51]', async () => {
    for (const [tab, look] of [
      ['继续教育情况', '查看附件'],
      ['论文情况', '预览附件'],
      ['获奖情况', '预览附件'],
    ] as const) {
      await openTab(page, tab)
      const each = await rows(page, tab).all()
      expect(each.length).toBeGreaterThan(0)
      for (const row of each)
        for (const name of ['修改', '删除', '上传附件', look])
          expect(await row.getByRole('button', { name: new RegExp(`^${name}`) }).isEnabled()).toBe(true)
    }
  })

  it('the portrait stands at the upper right and a new one takes its place, also out of 12,000 pixels [TJ-FILE-06]', async () => {
    await openTab(page, '个人基本信息')
    const portrait = page.getByRole('group', { name: '电子照片' })
    const picture = portrait.getByRole('img')
    const [before, box] = [await picture.getAttribute('src'), await picture.boundingBox()]
    expect(box && box.x > 720 && box.y < 450).toBe(true)
    const wide = sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#b9cfe4' } })
    const buffer = await wide.jpeg({ quality: 60 }).toBuffer()
    await portrait.locator('input[type=file]').setInputFiles({ name: '大照片.jpg', mimeType: 'image/jpeg', buffer })
    await press(dialog(page), '使用这张照片')
    await expect.poll(() => picture.getAttribute('src'), { timeout: 20_000 }).not.toBe(before)
  })

  it('the teacher page has a pair of buttons of its own for the title certificate [TJ-APPL-57]', async () => {
    await openTab(page, '中小学教师信息')
    await page.getByRole('button', { name: '上传职称证书', exact: true }).waitFor()
    await press(page, '查看职称证书')
    await dialog(page).getByRole('link', { name: /^下载/ }).first().waitFor()
    expect(await dialog(page).getByRole('button', { name: /^删除/ }).count()).toBe(0)
  })

  it('a category emptied a moment ago is pointed at when submitting [TJ-APPL-22] [TJ-FLOW-07]', async () => {
    await openDeclaration(page)
    await openTab(page, '学历信息')
    const all = await rows(page, '学历信息').count()
    for (let left = all; left > 0; left--) {
      await page
        .getByRole('button', { name: /^删除.*第 1 条/ })
        .first()
        .click()
      await dialog(page).getByRole('button', { name: '删除' }).click()
      await expect.poll(() => rows(page, '学历信息').count()).toBe(left - 1)
    }
    await press(page, '提交')
    await page.getByRole('heading', { name: /^还不能提交/ }).waitFor()
    await page
      .getByRole('link', { name: /去修改：学历信息/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: '学历信息', exact: true }).waitFor({ state: 'attached' })
  })
})
