import { expect, it } from 'vitest'
import type { Block, Words } from '../../../core/document.ts'
import { form } from '../form.ts'
import { shandong } from '../index.ts'

const { reviewForm, certificate, summarySheet, roster, papers } = shandong.documents

const said = (words: Words, list = ''): string[] =>
  typeof words === 'string'
    ? []
    : 'of' in words
      ? [words.of.includes('.') || words.of.startsWith('@') ? words.of : `${list}.${words.of}`]
      : words.flatMap((one) => (typeof one === 'string' ? [] : said(one, list)))

/** Every answer that a block names. */
function named(block: Block): string[] {
  if (block.block === 'list')
    return block.columns.flatMap(({ text }) =>
      typeof text === 'object' && 'number' in text ? [] : said(text, block.of),
    )
  if (block.block === 'cells')
    return block.rows.flat().flatMap((cell) => ('photo' in cell ? [cell.photo] : 'text' in cell ? said(cell.text) : []))
  if (block.block === 'certificate') return [block.photo, ...block.lines.flatMap(({ text }) => said(text))]
  if (block.block === 'cover') return block.lines.flatMap(({ text }) => said(text))
  return block.block === 'box' ? said(block.text) : []
}

const fields = form.sections.flatMap(({ id, fields }) =>
  fields.map((field) => ({ ...field, path: `${id}.${field.id}` })),
)
const there = new Set(reviewForm.blocks.flatMap(named))

it('the papers name only fields that the form has', () => {
  const columns = [summarySheet, roster].flatMap((list) => list.columns)
  const lists = columns.flatMap(({ text }) => (typeof text === 'object' && 'number' in text ? [] : said(text)))
  const all = [...there, ...certificate.blocks.flatMap(named), ...lists].filter((path) => !path.startsWith('@'))
  expect(all.filter((path) => !fields.some((field) => field.path === path))).toEqual([])
})

it('the review form leaves out only files, and what stands on a certificate or in an attachment', () => {
  const lost = fields.filter(({ kind, path }) => kind !== 'files' && !there.has(path)).map(({ path }) => path)
  expect(lost).toEqual(
    [
      'education.certificateNumber',
      'qualifications.certificateNumber',
      'papers.issue',
      'books.words',
      'patents.use',
    ].filter((path) => fields.some((field) => field.path === path)),
  )
  expect([reviewForm.paper, papers[0]?.formats]).toEqual(['a4', ['pdf', 'xlsx']])
})

it('the roster has the five columns that 数据上报 sorts by, and no number of anybody', () => {
  const headings = roster.columns.map(({ heading }) => heading)
  for (const one of ['姓名', '工作单位', '申报级别', '申报职称']) expect(headings).toContain(one)
  expect(headings.join()).not.toMatch(/证件|手机/)
})
