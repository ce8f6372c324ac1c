import { describe, expect, it } from 'vitest'
import type { Column, Document, LaidBlock, LaidDocument, Place, Words } from '../../../core/document.ts'
import { lay } from '../../../core/lay.ts'
import { papersOf } from '../../../core/paper.ts'
import type { Proceedings } from '../../../core/proceedings.ts'
import { submitted } from '../../../core/submission.ts'
import { of, today, type Who } from '../form/testing.ts'
import { form } from '../form.ts'
import { fujian } from '../index.ts'
import { ticket } from './ticket.ts'

const { reviewForm, certificate, papers, summarySheet, roster } = fujian.documents
const exceptionalForm = paperCalled('破格审批表')
const transferForm = paperCalled('转评申报表')

function paperCalled(name: string): Document {
  const found = papers.find(({ label }) => label === name)
  if (!found) throw new Error(`no paper ${name}`)
  return found.document
}

const proceedings: Proceedings = {
  number: '2026-35-000012',
  year: 2026,
  organisation: '福州市示例中学',
  series: '中小学教师',
  level: '中级',
  title: '一级教师',
  specialty: '初中数学',
  way: '常规申报',
  recommendation: '',
  groupOpinion: '',
  opinions: [],
}

function print(document: Document, who: Who, changes: Partial<Proceedings> = {}): LaidDocument {
  const { form, answers, known } = of(who)
  const { undertaking } = fujian.words
  const snapshot = { form, answers: submitted(form, answers, known, today), known, undertaking, files: [], on: today }
  return lay(document, { snapshot, proceedings: { ...proceedings, ...changes } })
}

const boxes = ({ blocks }: LaidDocument) =>
  blocks.filter((block): block is Extract<LaidBlock, { block: 'box' }> => block.block === 'box')
const cells = ({ blocks }: LaidDocument) =>
  blocks.flatMap((block) =>
    block.block === 'table' ? [...block.headings, ...block.rows.flat()].map(({ text }) => text) : [],
  )

/** Every answer that a document names, but what happened to the file. */
function named({ blocks }: Document): string[] {
  const found: string[] = []
  JSON.stringify(blocks, (key, value) => {
    if (typeof value !== 'string') return value
    if (key === 'of' || key === 'photo') found.push(value)
    return value
  })
  return found.filter((path) => path.includes('.') && !path.startsWith('@'))
}
const inLists = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block.block === 'list'
      ? block.columns.flatMap(({ text }) => placesIn(text).map(({ of }) => `${block.of}.${of}`))
      : [],
  )
const placesIn = (text: Column['text']): Place[] => (typeof text === 'object' && 'number' in text ? [] : places(text))
const places = (words: Words): Place[] =>
  typeof words === 'string' ? [] : 'of' in words ? [words] : words.flatMap((one) => places(one))

describe('the documents', () => {
  it('name only fields that the form has', () => {
    const fields = new Set(form.sections.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`)))
    const all = [reviewForm, certificate, ticket, exceptionalForm, transferForm]
    const lists = [summarySheet, roster].flatMap(({ columns }) =>
      columns.flatMap(({ text }) => placesIn(text).map((place) => place.of)),
    )
    const paths = [...all.flatMap(named), ...all.flatMap(inLists), ...lists.filter((path) => !path.startsWith('@'))]
    expect(paths.filter((path) => !fields.has(path))).toEqual([])
  })
})

describe('评审表', () => {
  it('is made of what was declared: the person, the histories and every criterion of the plan [FJ-EXPORT-01]', () => {
    const whole = cells(print(reviewForm, 'teacher')).join('\n')
    for (const said of ['林静姝', '福建师范大学', '优秀', '96学时', '初级中学教师资格', '二级教师'])
      expect(whole).toContain(said)
    expect(whole).toContain('能力条件　开设校级以上公开课、示范课或者专题讲座')
    expect(whole).toContain('荣誉名称：区优秀教师')
    expect(whole).toContain('论文题目：初中数学作业设计的实践与思考')
    expect(cells(print(reviewForm, 'doctor')).join('\n')).toContain('专业工作时间：46周')
    const words = cells(print(reviewForm, 'teacher'))
    const beside = (label: string) => words[words.indexOf(label) + 1]
    const stands = {
      ...{ 姓名: '林静姝', 性别: '女', 出生年月: '1988年1月1日', 工作单位: '福州市示例中学' },
      ...{ 申报系列: '中小学教师', 申报级别: '中级', 申报方式: '常规申报', 申报职称: '一级教师', 申报专业: '初中数学' },
    }
    expect(Object.fromEntries(Object.keys(stands).map((label) => [label, beside(label)]))).toEqual(stands)
    expect(papers[0]).toMatchObject({ label: '导出申报信息', document: { id: reviewForm.id } })
  })

  it('is there once the declaration has been submitted, not before [FJ-EXPORT-02]', () => {
    const { answers, known } = of('teacher')
    expect(papersOf(papers, { answers, known }, 'preview')).toEqual([])
    expect(papersOf(papers, { answers, known }, 'signed').map(({ document }) => document.id)).toEqual([reviewForm.id])
  })

  it('has five places to be sealed on paper [FJ-EXPORT-03]', () => {
    const sealed = boxes(print(reviewForm, 'teacher')).filter(({ signs }) => signs.join('').includes('（公章）'))
    expect(sealed.map(({ label }) => label)).toEqual([
      '用人单位意见',
      '业务主管部门意见',
      '职称管理部门意见',
      '评委会组建单位意见',
      '评委会意见',
    ])
    expect(form.sections.flatMap(({ fields }) => fields).filter(({ label }) => label.includes('评审表'))).toEqual([])
  })
})

describe('破格审批表 and 转评申报表', () => {
  it('are of those alone who declare in that way, with what they said [FJ-APPL-03] [FJ-PRINT-01]', () => {
    const own = (who: Who) => {
      const { answers, known } = of(who)
      return papersOf(papers, { answers, known }, 'signed').map(({ label }) => label)
    }
    expect(own('engineer')).toEqual(['导出申报信息'])
    expect(own('exceptional')).toEqual(['导出申报信息', '破格审批表'])
    expect(own('transfer')).toEqual(['导出申报信息', '转评申报表'])
    const exceptional = print(exceptionalForm, 'exceptional')
    expect(cells(exceptional)).toContain('资历（年限）破格')
    expect(boxes(exceptional)[0]?.texts.join('')).toContain('省部级科研项目')
    const transfer = print(transferForm, 'transfer')
    expect(cells(transfer)).toEqual(expect.arrayContaining(['中等职业学校教师', '讲师', '电气工程师', '2021年3月1日']))
  })
})

describe('准考证', () => {
  it('has name, photo, time and place of the interview [FJ-PLAN-07]', () => {
    const defence = {
      committee: '福建省建设工程系列高级职称评审委员会',
      on: '2026-10-20',
      time: '09:30—10:00',
      place: '福州市示例路 1 号',
      group: '第一组',
      note: '',
    } as const
    const laid = print(ticket, 'engineer', { defence })
    expect(cells(laid)).toEqual(
      expect.arrayContaining(['郑明哲', '2026年10月20日', '09:30—10:00', '福州市示例路 1 号']),
    )
    expect(laid.pictures).toMatchObject([{ key: 'person.photo', file: { name: '照片.jpg' } }])
    expect(fujian.defence).toMatchObject({ button: '打印准考证', notice: { id: ticket.id } })
  })
})
