import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { form } from '../../regions/hebei/form.ts'
import { beginner, comeHome, complete, enter, openForm, openSection, person, saved } from '../applicants.ts'
import { openBrowser } from '../browser.ts'

const browser = openBrowser()
const major = (page: Page) => page.getByLabel('所学专业', { exact: false })
const post = (page: Page) => page.getByLabel('行政职务名称', { exact: false })
const dialog = (page: Page) => page.getByRole('dialog')

/** So that the journey may be walked again on a site that already knows it. */
const run = process.pid

async function begun(nth: number, section: string) {
  const page = await browser.page()
  await comeHome(page, beginner(nth))
  await openForm(page, section)
  return page
}

describe('filling in', () => {
  it('shows every section in the order of the newer manual, the first one open [HE-APPL-01] [HE-APPL-02]', async () => {
    const page = await browser.page()
    await comeHome(page, person('郭建平'))
    await page.getByRole('button', { name: '继续填写' }).click()
    const entries = page.getByRole('navigation', { name: '申报信息' }).getByRole('listitem')
    await entries.first().waitFor()
    const shown = await entries.locator('span:nth-child(2)').allTextContents()
    const all = form.sections.map(({ heading }) => heading)
    expect(shown).toEqual(all.filter((heading) => shown.includes(heading)))
    expect(shown).toEqual(
      expect.arrayContaining(['个人基本信息', '申报人现状', '申报基础材料', '申报信息', '学习资历']),
    )
    expect(shown).toEqual(expect.arrayContaining(['专业技术工作经历', '课题（项目）', '论文', '论著', '补充信息']))
    expect(await page.locator('.section-head h1').textContent()).toBe(all[0])
  })

  it('stores what is there with mandatory fields empty, and it is there after the next log-in [HE-APPL-04]', async () => {
    const page = await begun(0, '申报人现状')
    await major(page).fill('汉语言文学')
    await page.getByRole('button', { name: '暂存' }).click()
    await page.getByText('已保存', { exact: true }).first().waitFor()
    const again = await begun(0, '申报人现状')
    expect(await major(again).inputValue()).toBe('汉语言文学')
    expect(await again.locator('.tasks .count').textContent()).not.toBe('0')
  })

  it('warns before a section with unsaved changes is left, and its own 保存 saves them [HE-APPL-03]', async () => {
    const page = await begun(1, '申报人现状')
    await page.route('**/answers/**', (route) => route.abort())
    await post(page).fill(`教研组长${run}`)
    await page.getByRole('navigation', { name: '申报信息' }).getByRole('button', { name: '补充信息' }).click()
    await page.locator('.ant-modal-confirm-title', { hasText: '「申报人现状」有修改还没有保存' }).waitFor()
    await dialog(page).getByRole('button', { name: '留在本页' }).click()
    expect(await page.locator('.section-head h1').textContent()).toBe('申报人现状')
    await page.unroute('**/answers/**')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存', { exact: true }).first().waitFor()
    await openSection(page, '补充信息')
    await openSection(page, '申报人现状')
    expect(await post(page).inputValue()).toBe(`教研组长${run}`)
  })
})

describe('nothing typed is lost', () => {
  it('when the line is cut and the page is closed and opened again', async () => {
    const page = await begun(2, '申报人现状')
    await page.route('**/answers/**', (route) => route.abort())
    await major(page).fill(`断网时填写${run}`)
    await page.getByText('未保存，内容已留在本机').waitFor()
    page.on('dialog', (asked) => void asked.accept())
    await page.reload()
    await major(page).waitFor()
    expect(await major(page).inputValue()).toBe(`断网时填写${run}`)
    await page.unroute('**/answers/**')
    // Either the person presses it or the page has tried again by itself by now.
    await page
      .getByRole('button', { name: '重试' })
      .click({ timeout: 3000 })
      .catch(() => undefined)
    await saved(page)
    const elsewhere = await begun(2, '申报人现状')
    expect(await major(elsewhere).inputValue()).toBe(`断网时填写${run}`)
  })

  it('when the session ends while typing: one logs in over the page and goes on', async () => {
    const page = await begun(3, '申报人现状')
    await page.context().clearCookies()
    await major(page).fill('会话失效时填写的专业')
    await dialog(page).getByText('登录已失效').waitFor()
    await page.getByLabel('身份证号', { exact: true }).fill(beginner(3).idNumber)
    await enter(page)
    await dialog(page).waitFor({ state: 'detached' })
    await saved(page)
    expect(await major(page).inputValue()).toBe('会话失效时填写的专业')
  })

  it('when two windows write the same section: both versions side by side, chosen field by field', async () => {
    const [one, two] = [await begun(4, '申报人现状'), await begun(4, '申报人现状')]
    await major(one).fill('甲窗口的专业')
    await saved(one)
    await post(two).fill('乙窗口的职务')
    await major(two).fill('乙窗口的专业')
    await dialog(two).getByText('在另一个窗口也有修改').waitFor()
    const row = dialog(two).getByRole('row', { name: '所学专业' })
    expect(await row.textContent()).toContain('甲窗口的专业')
    await row.getByRole('radio').nth(1).check()
    await dialog(two).getByRole('button', { name: '按所选保存' }).click()
    await dialog(two).waitFor({ state: 'detached' })
    await saved(two)
    await two.reload()
    await openSection(two, '申报人现状')
    expect([await major(two).inputValue(), await post(two).inputValue()]).toEqual(['甲窗口的专业', '乙窗口的职务'])
  })

  it('when a row is deleted by mistake: it is had back, in its place [HE-APPL-40]', async () => {
    const page = await begun(5, '论文')
    for (const name of ['第一篇', '第二篇']) {
      await page.getByRole('button', { name: '新增论文' }).click()
      await page.getByRole('textbox', { name: '论文题目' }).last().fill(name)
      // What is found is drawn a moment after the last key and moves the button.
      await page
        .getByRole('region', { name })
        .getByText('未填', { exact: false })
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => undefined)
      await page.getByRole('region', { name }).getByRole('button', { name: '完成', exact: true }).click()
    }
    await page.getByRole('button', { name: /^上移第 2 条/ }).click()
    await page.getByRole('button', { name: /^删除第 1 条/ }).click()
    await dialog(page).getByRole('button', { name: '删除' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await saved(page)
    await page.reload()
    await openSection(page, '论文')
    expect(await page.locator('.row h2').allTextContents()).toEqual(['第二篇', '第一篇'])
  })
})

describe('submission', () => {
  it('is refused with a list of what is missing, each with its jump [HE-APPL-05]', async () => {
    const page = await begun(6, '申报人现状')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('heading', { name: /还不能提交/ }).waitFor()
    await page.getByRole('link', { name: /去修改：申报人现状 请填写「所学专业」/ }).click()
    await page.locator('.editor').waitFor()
    await expect.poll(() => major(page).evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await page.getByRole('alert').filter({ hasText: '请填写「所学专业」' }).count()).toBe(1)
  })

  it('goes to the unit once the undertaking is agreed to, and is shown as under check [HE-APPL-05]', async () => {
    const page = await browser.page()
    await comeHome(page, complete(0))
    await openForm(page, '申报人现状')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    const agree = dialog(page).getByRole('button', { name: '同意并提交' })
    expect(await agree.isDisabled()).toBe(true)
    await dialog(page).getByRole('checkbox').check()
    await agree.dblclick()
    await page.getByText('已提交到').waitFor()
    await page.getByRole('button', { name: '返回首页' }).click()
    await page.getByText('现在不需要您操作').waitFor()
    await page.getByText('审核中').first().waitFor()
    expect(await page.getByRole('button', { name: '继续填写' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '撤回申报' }).count()).toBe(1)
  })
})

it('what was sent back shows why, opens what was marked and locks the rest [HE-FLOW-07] [HE-FLOW-22]', async () => {
  const page = await browser.page()
  await comeHome(page, person('赵明远'))
  await openForm(page, '学习资历')
  await page.getByText(/退回修改：/).waitFor()
  expect(await page.getByRole('button', { name: '修改第 1 条学习经历' }).isEnabled()).toBe(true)
  await openSection(page, '申报人现状')
  await page.getByText('内容已锁定').first().waitFor()
  expect(await major(page).isDisabled()).toBe(true)
})

it('every screen of the applicant passes an accessibility scan and fits a phone', async () => {
  const page = await begunOnPhone()
  const id = page.url().split('/').at(-1)?.split('?')[0]
  for (const path of ['home', `application/${id}`, `application/${id}/check`, `application/${id}/whole`]) {
    await page.goto(`/hebei/${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect({ path, findings: await seriousFindings(page) }).toEqual({ path, findings: [] })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
})

/** On a phone the sections are behind a button. */
async function begunOnPhone() {
  const page = await browser.page({ width: 390, height: 844 })
  await comeHome(page, beginner(7))
  await page.getByRole('button', { name: '继续填写' }).click()
  await page.locator('.editor').waitFor()
  return page
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run: (on: Document, how: object) => Promise<{ violations: Found[] }> } }).axe.run(
      document,
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    ),
  )
  return found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id)
}

type Found = { id: string; impact: string }
