import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import type { LaidBlock, LaidDocument } from './document.ts'
import type { Laying } from './filled-in.ts'
import type { FileRef } from './form.ts'
import { lay, layPeople, layPerson } from './lay.ts'
import { withTicks } from './none.ts'
import type { Proceedings } from './proceedings.ts'

const { reviewForm, certificate, summarySheet } = example.documents
const photo: FileRef = { file: 7, name: '证件照.jpg', type: 'jpg', bytes: 1000, sha256: 'a1' }
const proceedings: Proceedings = {
  number: '20260001',
  year: 2026,
  organisation: '机械厂',
  series: '工程技术',
  level: '中级',
  title: '工程师',
  specialty: '机械',
  way: '正常申报',
  recommendation: '公示五个工作日，无异议。',
  groupOpinion: '同意推荐。',
  opinions: [],
}
const laying = (answers: object = {}, changes: Partial<Proceedings> = {}): Laying => ({
  snapshot: {
    form: example.forms[0] as (typeof example.forms)[number],
    answers: { person: { name: '林晓', birthday: '1990-03-05', photo: { ...photo } }, ...answers },
    known: {},
    undertaking: { version: '1', text: '' },
    files: [photo],
    on: '2026-03-31',
  },
  proceedings: { ...proceedings, ...changes },
})
const tables = ({ blocks }: LaidDocument) =>
  blocks.filter((block): block is Extract<LaidBlock, { block: 'table' }> => block.block === 'table')
const box = ({ blocks }: LaidDocument, label: string) =>
  blocks.find((block): block is Extract<LaidBlock, { block: 'box' }> => block.block === 'box' && block.label === label)

describe('a laid-out document', () => {
  it('prints answers as their kind does, facts in words, and days as paper wants them', () => {
    const [first] = tables(lay(reviewForm, laying())) as [Extract<LaidBlock, { block: 'table' }>]
    expect(first.rows[0]?.map(({ text }) => text)).toEqual(['姓名', '林晓', '出生日期', '1990年3月5日', ''])
    expect(first.rows[1]?.[1]).toEqual({ text: '工程师', span: 3 })
  })
  it('asks for the photo as a file, and leaves its place to be glued when there is none', () => {
    expect(lay(reviewForm, laying()).pictures).toEqual([{ key: 'person.photo', file: photo }])
    const without = lay(reviewForm, laying({ person: { name: '林晓' } }))
    expect(without.pictures).toEqual([])
    expect(tables(without)[0]?.rows[0]?.at(-1)).toEqual({ text: '照片', centred: true, down: 2 })
  })
  it('says 无 where a section is answered by having nothing, on sheets and in lists [FJ-APPL-26]', () => {
    const whole = laying({ none: { work: true, person: true }, person: {} })
    const sections = whole.snapshot.form.sections.map((one) => ({ ...one, none: `没有${one.heading}` }))
    const none = { ...whole, snapshot: { ...whole.snapshot, form: withTicks({ ...whole.snapshot.form, sections }) } }
    const [first, list] = tables(lay(reviewForm, none))
    expect(first?.rows[0]?.[1]?.text).toBe('无')
    expect(list?.rows.map((row) => row.map(({ text }) => text))).toEqual([['无'], ['', '', '']])
    expect(tables(lay(reviewForm, laying()))[1]?.rows[0]?.[0]?.text).toBe('')
  })
  it('has a row for each row of a list, numbered, and blank ones up to the least', () => {
    const work = [{ id: 'a', begins: '2015-07', post: '技术员' }]
    const list = tables(lay(reviewForm, laying({ work })))[1]
    expect(list?.headings.map(({ text }) => text)).toEqual(['序号', '起止时间', '职务'])
    expect(list?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['1', '2015年7月至今', '技术员'],
      ['', '', ''],
    ])
  })
  it('keeps the paragraphs of a long text and nothing of its spacing', () => {
    const laid = lay(reviewForm, laying({ summary: { text: '  第一段。\r\n\n第二段 *不是* #标记。\n' } }))
    expect(box(laid, '业务总结')?.texts).toEqual(['第一段。', '第二段 *不是* #标记。'])
  })
  it('gives each office one box with what its people wrote, in the order of the route', () => {
    const opinion = { own: true, office: '机械厂', on: '2026-04-09' } as const
    const laid = lay(
      reviewForm,
      laying(
        {},
        {
          opinions: [
            { ...opinion, role: 'officer', by: '陈静', text: '材料齐全。' },
            { ...opinion, role: 'approver', by: '高远', text: '同意。', on: '2026-04-10' },
            { own: false, office: '市职改办', role: 'officer', by: '吴敏', text: '符合条件。', on: '2026-05-06' },
          ],
        },
      ),
    )
    expect(box(laid, '单位意见')).toMatchObject({
      texts: ['经办人意见（陈静）：材料齐全。', '负责人意见（高远）：同意。'],
      signs: ['机械厂（公章）', '2026年4月10日'],
    })
    expect(box(laid, '审核意见')?.signs).toEqual(['市职改办（公章）', '2026年5月6日'])
  })
  it('says what has not happened yet by leaving it blank', () => {
    const early = box(lay(reviewForm, laying()), '评审结果')
    expect(early).toMatchObject({ texts: [], signs: ['年　月　日'] })
    const tally = { members: 25, attending: 21, yes: 18, no: 2, abstain: 1 }
    const late = laying({}, { outcome: { committee: '评委会', on: '2026-08-08', tally, passed: true } })
    expect(box(lay(reviewForm, late), '评审结果')).toMatchObject({ texts: ['通过'], signs: ['2026年8月8日'] })
  })
  it('draws the verification address of a certificate as a code', () => {
    const issued = { number: '冀1', office: '市职改办', on: '2026-09-28', address: 'https://example.cn/v/1' } as const
    expect(lay(certificate, laying({}, { certificate: issued })).pictures).toContainEqual({
      key: '@certificate.address',
      address: 'https://example.cn/v/1',
    })
  })
  it('survives JSON, as everything that waits in a job must', () => {
    const laid = lay(reviewForm, laying())
    expect(JSON.parse(JSON.stringify(laid))).toEqual(laid)
  })
})

describe('a list of people', () => {
  it('has the same texts on paper and in a spreadsheet', () => {
    const row = layPerson(summarySheet, laying(), 1)
    expect(row).toEqual(['1', '林晓', '工程师'])
    const [paper] = tables(layPeople(summarySheet, [laying(), laying()]))
    expect(paper?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([row, ['2', '林晓', '工程师']])
  })
})
