import type { Block, Cell, Column, Line, Words } from '../../core/document.ts'

/** The words that the forms of every province are written in. */
export const seal = '（公章）'
export const blankDay = '　　　　年　　月　　日'

export const number: Column = { heading: '序号', width: 12, text: { number: true }, centred: true }
export const column = (heading: string, width: number, text: Words): Column => ({ heading, width, text })
export const centred = (heading: string, width: number, text: Words): Column => ({
  heading,
  width,
  text,
  centred: true,
})
export const label = (text: string, span?: number): Cell => ({ label: text, ...(span && { span }) })
export const text = (of: string, span?: number): Cell => ({ text: { of }, ...(span && { span }) })
export const line = (name: string, of: string): Line => ({ label: name, text: { of } })
export const period: Words = [{ of: 'begins' }, '至', { of: 'ends', otherwise: '今' }]

/** What the own unit's officer writes, who signs it, and its seal. */
export const recommendation = (height: number): Block => ({
  block: 'box',
  label: '推荐和公示情况',
  text: { of: '@recommendation' },
  height,
  signs: [`负责人（签字）：　　　　　　　　${seal}`, blankDay],
})

export const groupOpinion = (height: number): Block => ({
  block: 'box',
  label: '推荐小组意见',
  text: { of: '@groupOpinion' },
  height,
  signs: ['组长（签字）：　　　　　　　　　　　　', blankDay],
})

/** Who voted how, in eight cells a row. */
export const votes: readonly (readonly Cell[])[] = [
  [
    label('评委会人数'),
    text('@outcome.tally.members'),
    label('出席人数'),
    text('@outcome.tally.attending'),
    label('赞成票'),
    text('@outcome.tally.yes'),
    label('反对票'),
    text('@outcome.tally.no'),
  ],
  [
    label('弃权票'),
    text('@outcome.tally.abstain'),
    label('评审结果'),
    { text: { of: '@outcome.passed', yes: '通过', no: '未通过' }, span: 2 },
    label('评审时间'),
    text('@outcome.on', 2),
  ],
]

export const confirmation = (name: string, height: number): Block => ({
  block: 'box',
  label: name,
  text: [{ of: '@confirmation.on', filled: '结果公示无异议，予以确认。' }],
  height,
  signs: [[{ of: '@confirmation.office' }, seal], { of: '@confirmation.on', otherwise: blankDay }],
})
