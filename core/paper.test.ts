import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import type { Document, LaidBlock, LaidDocument } from './document.ts'
import type { Laying } from './filled-in.ts'
import { overflowIn } from './laid-list.ts'
import { lay } from './lay.ts'
import { papersOf } from './paper.ts'

const { papers } = example.documents
const brief = papers[0]?.document as Document
const laying = (posts: number): Laying => ({
  snapshot: {
    form: example.forms[0] as (typeof example.forms)[number],
    answers: {
      person: { name: '林晓' },
      work: Array.from({ length: posts }, (_, index) => ({
        id: `w${index}`,
        begins: '2015-07',
        post: `职务${index + 1}`,
      })),
    },
    known: { series: 'engineering' },
    undertaking: { version: '1', text: '' },
    files: [],
    on: '2026-03-31',
  },
  proceedings: {
    number: '1',
    year: 2026,
    organisation: '',
    series: '',
    level: '',
    title: '工程师',
    specialty: '',
    way: '',
    recommendation: '',
    groupOpinion: '',
    opinions: [],
  },
})
const textsOf = (blocks: readonly LaidBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.block === 'sides') return [...textsOf(block.left), ...textsOf(block.right)]
    return block.block === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : []
  })
const texts = ({ blocks }: LaidDocument) => textsOf(blocks).filter((text) => text !== '')

describe('the papers of an application', () => {
  it('are those whose condition holds for the saved answers, in the order of the region [TJ-PRINT-04]', () => {
    const of = (series: string) =>
      papersOf(papers, { answers: {}, known: { series } }, 'preview').map(({ label }) => label)
    expect(of('engineering')).toEqual(['打印简表', '打印评审表'])
    expect(of('health')).toEqual(['打印评审表'])
  })

  it('leave out, before they are signed, what comes into being at submission', () => {
    const late = papers.map((one) => ({ ...one, onceSubmitted: true as const }))
    const nothing = { answers: {}, known: {} }
    expect(papersOf(late, nothing, 'preview')).toEqual([])
    expect(papersOf(late, nothing, 'signed').map(({ label }) => label)).toEqual(['打印评审表'])
  })
})

describe('a list with room for so many rows', () => {
  it('says how many have no room, and gives them a page of their own where the region wants that [TJ-PRINT-05]', () => {
    const laid = lay(brief, laying(5))
    expect(texts(laid).filter((text) => /^职务|另有/.test(text))).toEqual([
      '职务1',
      '职务2',
      '职务3',
      '另有 2 项（工作经历 2 项）见续页',
      '职务4',
      '职务5',
    ])
    expect(laid.blocks.map(({ block }) => block)).toEqual(['heading', 'sides', 'new-page', 'heading', 'table'])
    expect(overflowIn(brief, laying(5))).toEqual([
      { says: '另有 2 项（工作经历 2 项）见续页', left: 2, continued: true },
    ])
  })
  it('has neither where everything fits, and blank rows up to the least', () => {
    const laid = lay(brief, laying(2))
    expect(laid.blocks.map(({ block }) => block)).toEqual(['heading', 'sides'])
    expect(texts(laid)).not.toContainEqual(expect.stringContaining('另有'))
    expect(overflowIn(brief, laying(3))).toEqual([])
  })
  it('only counts them where the region has no page for them', () => {
    const counting = JSON.parse(JSON.stringify(brief).replace('"continue"', '"say"')) as Document
    const laid = lay(counting, laying(30))
    expect(texts(laid)).toContain('因版面所限，另有 27 项（工作经历 27 项）未列出')
    expect(laid.blocks.map(({ block }) => block)).toEqual(['heading', 'sides'])
  })
})

describe('a paper that nobody has signed', () => {
  it('carries its mark', () => {
    expect(lay(brief, { ...laying(1), mark: '预览' }).mark).toBe('预览')
    expect(lay(brief, laying(1))).not.toHaveProperty('mark')
  })
})
