import type { Locator, Page } from 'playwright-core'
import type { Answer, engineer, Typed } from './engineer.ts'
import { type Paper, picture, portrait, printed } from './papers.ts'
import { chooseIn, press } from './verbs.ts'

type Field = { id: string; kind: string; label: string; types?: readonly string[] }
type Section = { id: string; heading: string; list?: { noun: string }; fields: readonly Field[] }

/** Fills in a declaration as a person does, section by section; where each field stands, the form itself says. */
export async function fillIn(page: Page, answers: typeof engineer) {
  const id = /application\/(\d+)/.exec(page.url())?.[1]
  const { form } = await (await page.request.get(`/api/hebei/applications/${id}`)).json()
  for (const section of form.sections as Section[]) {
    const answer = answers[section.id]
    if (answer) await fillSection(page, section, answer)
  }
}

export async function openSection(page: Page, heading: string) {
  await page.locator('.editor-form').waitFor()
  const sheet = page.getByRole('button', { name: /第 \d+ 项，共/ })
  if (await sheet.isVisible()) await sheet.click()
  await page
    .locator('nav.sections button:visible')
    .filter({ has: page.getByText(heading, { exact: true }) })
    .click()
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
}

async function fillSection(page: Page, section: Section, answer: Answer | readonly Answer[]) {
  await openSection(page, section.heading)
  if (!isRows(answer)) return fillFields(page, page.locator('.editor-form'), section, answer)
  for (const row of answer) {
    await press(page, new RegExp(`新增${section.list?.noun}$`))
    const card = page.locator('section.row[data-open]').last()
    await fillFields(page, card, section, row)
    await press(card, '完成')
  }
}

async function fillFields(page: Page, within: Locator, section: Section, answer: Answer) {
  for (const field of section.fields) {
    const typed = answer[field.id]
    if (typed !== undefined) await fillField(page, within, section.id, field, typed)
  }
}

async function fillField(page: Page, within: Locator, section: string, field: Field, typed: Typed) {
  const box = within.locator(`[id^="field-${section}-"][id$="-${field.id}"]`)
  if (typeof typed === 'boolean') await box.getByText(typed ? '是' : '否', { exact: true }).click()
  else if (typeof typed !== 'string') await upload(page, within, field, typed)
  else if (field.kind === 'choice') await chooseIn(box, typed)
  else await box.fill(typed)
}

async function upload(page: Page, within: Locator, { kind, label, types }: Field, headings: readonly string[]) {
  const group = within.getByRole('group', { name: label, exact: true })
  const input = group.locator('input[type=file]')
  if (kind === 'photo') {
    await input.setInputFiles(await portrait())
    await press(page, '使用这张照片')
    await group.getByRole('img', { name: label }).waitFor()
    return
  }
  const papers: Paper[] = []
  for (const heading of headings)
    papers.push(types?.join() === 'pdf' ? await printed(page, heading) : await picture(heading, [label]))
  await input.setInputFiles(papers)
  for (const { name } of papers) await group.getByRole('button', { name: `删除 ${name}` }).waitFor()
}

const isRows = (answer: Answer | readonly Answer[]): answer is readonly Answer[] => Array.isArray(answer)
