import type { Person } from './portrait.ts'

type Common = { heading: string; seal?: string; day?: string }

/** What is drawn: a certificate with a frame, a sheet with lines of a table, a letter, or the first page of a paper. */
export type Paper =
  | (Common & {
      layout: 'certificate'
      tone: 'gold' | 'red' | 'blue'
      text: string
      notes: readonly string[]
      photo?: Person
      signed?: string
    })
  | (Common & {
      layout: 'sheet'
      rows: readonly (readonly [string, string])[]
      opinions: readonly (readonly [string, string])[]
    })
  | (Common & { layout: 'letter'; number?: string; paragraphs: readonly string[]; signed?: string })
  | (Common & {
      layout: 'article'
      journal: string
      issue: string
      authors: string
      unit: string
      abstract: string
      words: string
      page: number
    })

export type Holder = Person & { born?: string }

export const month = (day: string) => {
  const [year, number] = day.split('-').map(Number)
  return `${year}年${number}月`
}
export const fullDay = (day: string) => {
  const [year, number, date] = day.split('-').map(Number)
  return date === undefined ? `${year}年${number}月` : `${year}年${number}月${date}日`
}
