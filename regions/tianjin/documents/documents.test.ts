import { describe, expect, it } from 'vitest'
import type { Block, Column, Document, LaidBlock, LaidDocument, Place, Words } from '../../../core/document.ts'
import { overflowIn } from '../../../core/laid-list.ts'
import { lay } from '../../../core/lay.ts'
import { papersOf } from '../../../core/paper.ts'
import { defence } from '../defence.ts'
import { isHealth } from '../form/field.ts'
import { form } from '../form.ts'
import { brief } from './brief.ts'
import { briefHealth } from './brief-health.ts'
import { briefTeacher } from './brief-teacher.ts'
import { certificate } from './certificate.ts'
import { defenceNotice } from './defence-notice.ts'
import { roster, summarySheet } from './lists.ts'
import { papers } from './papers.ts'
import { reviewForm } from './review-form.ts'
import { type Amount, laying } from './testing.ts'

const places = (words: Words): Place[] =>
  typeof words === 'string' ? [] : 'of' in words ? [words] : words.flatMap((one) => places(one))
const paths = (texts: readonly Column['text'][], list = '') =>
  texts
    .flatMap((text) => (typeof text === 'object' && 'number' in text ? [] : places(text)))
    .map(({ of }) => (of.includes('.') || of.startsWith('@') ? of : `${list}.${of}`))

/** Every answer that a document names. */
function named(block: Block): string[] {
  switch (block.block) {
    case 'sides':
      return [...block.left, ...block.right].flatMap(named)
    case 'list':
      return [
        ...paths(
          block.columns.map(({ text }) => text),
          block.of,
        ),
        ...(block.followedBy ?? []).flatMap(({ of, texts }) => paths(texts, of)),
      ]
    case 'cells':
      return block.rows
        .flat()
        .flatMap((cell) => ('photo' in cell ? [cell.photo] : 'text' in cell ? paths([cell.text]) : []))
    case 'certificate':
      return [block.photo, ...paths(block.lines.map(({ text }) => text))]
    case 'cover':
      return paths(block.lines.map(({ text }) => text))
    case 'notes':
      return paths(block.texts)
    case 'box':
      return paths([block.text])
    default:
      return []
  }
}
const namedIn = ({ blocks }: Document) => new Set(blocks.flatMap(named))
const labelOf = (path: string) => {
  const [section, field] = path.split('.')
  return form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field)?.label
}

const flat = (blocks: readonly LaidBlock[]): LaidBlock[] =>
  blocks.flatMap((block) => (block.block === 'sides' ? [...flat(block.left), ...flat(block.right)] : [block]))
const rowsIn = ({ blocks }: LaidDocument) =>
  flat(blocks).flatMap((block) => (block.block === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []))
const kinds = (laid: LaidDocument) => rowsIn(laid).map(([first]) => first)
const print = (document: Document, series: string, amount: Amount) => lay(document, laying(series, amount))

const briefs = [
  ['engineering', brief],
  ['school-teaching', briefTeacher],
  ['health', briefHealth],
] as const

describe('the documents', () => {
  it('name only fields that the form has', () => {
    const fields = new Set(form.sections.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`)))
    const all = [reviewForm, certificate, defenceNotice, ...briefs.map(([, document]) => document)].flatMap((one) => [
      ...namedIn(one),
    ])
    const lists = [summarySheet, roster].flatMap(({ columns }) => paths(columns.map(({ text }) => text)))
    expect([...all, ...lists].filter((path) => !path.startsWith('@') && !fields.has(path))).toEqual([])
  })
  it('leave no answer out: the review form has every field of the form but the files [TJ-PRINT-01] [TJ-PRINT-07]', () => {
    const there = namedIn(reviewForm)
    const system = ['basic.certificateNumber', 'basic.received', 'basic.receivedOn']
    const lost = form.sections.flatMap(({ id, fields }) =>
      fields
        .filter(({ kind }) => kind !== 'files')
        .map((field) => `${id}.${field.id}`)
        .filter((path) => !there.has(path) && !system.includes(path)),
    )
    expect(lost.map((path) => `${path} ${labelOf(path)}`)).toEqual([])
    for (const fact of ['@certificate.number', '@received.on']) expect(there).toContain(fact)
  })
})

describe('the brief form', () => {
  it('is A3 across and one page, and PDF alone; the review form is A4, PDF and Excel [TJ-PRINT-02] [TJ-PRINT-03]', () => {
    for (const [, { paper, turned }] of briefs) expect([paper, turned]).toEqual(['a3', true])
    expect([reviewForm.paper, reviewForm.turned]).toEqual(['a4', false])
    for (const { document, formats } of papers)
      expect(formats).toEqual(document === reviewForm ? ['pdf', 'xlsx'] : ['pdf'])
  })
  it("is the series' own for teachers and for health, and the general one for all others [TJ-PRINT-04]", () => {
    const offered = (series: string) =>
      papersOf(papers, { answers: { basic: { series } }, known: {} }, 'preview').map(({ document, label }) => [
        document.id,
        label,
      ])
    const review = ['review-form', '打印专业技术资格评审表']
    const first = '打印申报专业技术资格情况简表'
    expect(offered('school-teaching')).toEqual([['brief-teacher', first], review])
    expect(offered('health')).toEqual([['brief-health', first], review])
    for (const series of ['engineering', 'accounting-auditing', 'nothing'])
      expect(offered(series)).toEqual([['brief', first], review])
  })
  it('of teachers has every field of their page and lists, that of health every field of theirs [TJ-PRINT-04]', () => {
    const of = (prefix: RegExp) =>
      form.sections
        .filter(({ id }) => prefix.test(id))
        .flatMap(({ id, fields }) => fields.filter(({ kind }) => kind !== 'files').map((field) => `${id}.${field.id}`))
    const teacher = of(/^teacher/)
    expect(teacher.map(labelOf)).toEqual(expect.arrayContaining(['申报学段', '担任班主任年限', '周课时量', '鉴定结果']))
    expect(teacher.filter((path) => !namedIn(briefTeacher).has(path))).toEqual([])
    expect(of(/^health|^validEducation/).filter((path) => !namedIn(briefHealth).has(path))).toEqual([])
    expect([...namedIn(brief)].filter((path) => /^(teacher|health)/.test(path))).toEqual([])
  })
  it.each(briefs)(
    'of %s has the common categories: who, education, qualification, training, achievements, writings, honours, assessments',
    (_, document) => {
      const sections = new Set([...namedIn(document)].map((path) => path.split('.')[0]))
      for (const id of [
        'basic',
        'education',
        'qualification',
        'training',
        'achievements',
        'papers',
        'books',
        'patents',
        'awards',
        'assessments',
      ])
        expect(sections).toContain(id)
    },
  )
  it.each(briefs)('of %s prints books after papers and patents after awards [TJ-PRINT-06]', (series, document) => {
    const order = kinds(print(document, series, 'usual')).filter((kind) => /^(论文|著作|获奖|专利)$/.test(kind ?? ''))
    expect(order).toEqual(['论文', '论文', '论文', '著作', '获奖', '获奖', '专利'])
  })
  it('cuts what has no room in that order and says how much, with any number of entries [TJ-PRINT-05]', () => {
    const laid = print(brief, 'engineering', 'too-much')
    const order = kinds(laid)
    expect(order.filter((kind) => kind === '论文')).toHaveLength(8)
    expect(order).not.toContain('著作')
    expect(order).toContain('因版面所限，另有 16 项（论文 4 项、著作 12 项）未列出')
    expect(order).toContain('因版面所限，另有 18 项（获奖 6 项、专利 12 项）未列出')
    expect(overflowIn(brief, laying('engineering', 'too-much')).map(({ left }) => left)).toEqual([7, 16, 18])
    expect(overflowIn(brief, laying('engineering', 'usual'))).toEqual([])
  })
})

describe('the review form', () => {
  it('has papers and books, awards and patents, and room for all of them [TJ-PRINT-06] [TJ-PRINT-07]', () => {
    const order = kinds(print(reviewForm, 'engineering', 'too-much'))
    const runs = order.filter((kind, index) => /^(论文|著作|获奖|专利)$/.test(kind ?? '') && kind !== order[index - 1])
    expect(runs).toEqual(['论文', '著作', '获奖', '专利'])
    for (const kind of runs) expect(order.filter((one) => one === kind)).toHaveLength(12)
    expect(overflowIn(reviewForm, laying('engineering', 'too-much'))).toEqual([])
  })
  it('has the page of the series that is saved and no other', () => {
    const headings = (series: string) =>
      print(reviewForm, series, 'usual').blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []))
    expect(headings('school-teaching').filter((text) => text.startsWith('十一'))).toEqual(['十一、中小学教师信息'])
    expect(headings('health').filter((text) => text.startsWith('十一'))).toEqual(['十一、卫生技术信息'])
    expect(headings('accounting-auditing').filter((text) => text.startsWith('十一'))).toEqual(['十一、会计信息'])
    expect(headings('engineering').filter((text) => text.startsWith('十一'))).toEqual([])
  })
})

describe('the defence notice', () => {
  const arranged = {
    committee: '天津市卫生技术系列评审委员会',
    on: '2026-05-20',
    time: '09:00—09:30',
    place: '第一会议室',
    group: '内科组',
    note: '',
  } as const
  it('names the person, the time and the place [TJ-COMM-04]', () => {
    const words = rowsIn(lay(defenceNotice, laying('health', 'usual', { defence: arranged }))).flat()
    for (const word of ['2026年5月20日', '09:00—09:30', '第一会议室', '内科组', arranged.committee])
      expect(words).toContain(word)
    expect(namedIn(defenceNotice)).toContain('basic.name')
  })
  it('is found on the health page, and for every other series on the first [TJ-COMM-03] [TJ-COMM-04]', () => {
    const groups = new Set(form.sections.map(({ group }) => group))
    for (const group of defence.shownIn) expect(groups).toContain(group)
    const healthOnly = form.sections.filter(({ group }) => group === defence.shownIn[0])
    expect(healthOnly.map(({ shownWhen }) => shownWhen)).toContain(isHealth)
    expect(healthOnly.filter(({ shownWhen }) => !shownWhen)).toEqual([])
    expect(defence.shownIn[1]).toBe(form.sections[0]?.group)
  })
})

describe('the pages of papers, books, patents and awards', () => {
  const hint = (id: string) => form.sections.find((section) => section.id === id)?.hint ?? ''
  it('tell the applicant to look at the print preview [TJ-PRINT-05]', () => {
    for (const id of ['papers', 'books', 'patents', 'awards']) expect(hint(id)).toMatch(/显示不全.*打印预览/)
    for (const id of ['papers', 'books']) expect(hint(id)).toContain('评审表')
  })
  it('say where books and patents come, and who decides which papers and books count [TJ-PRINT-06] [TJ-PRINT-08]', () => {
    for (const id of ['papers', 'books']) expect(hint(id)).toContain('以各专业评审标准为准')
    expect(hint('books')).toContain('论文之后')
    expect(hint('patents')).toContain('获奖之后')
  })
})
