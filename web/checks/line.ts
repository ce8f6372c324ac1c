import type { paths } from '../api/schema.ts'

type Answer = paths['/api/{region}/checks']['get']['responses'][200]['content']['application/json']

/** One application in a list. */
export type Line = Answer['rows'][number]
export type Total = { count: number; more: boolean }

/** Counting stops at a thousand; beyond that "1 000+" is all that anybody needs to know. */
export const countWords = ({ count, more }: Total) => `${grouped(count)}${more ? '+' : ''}`

/** Thousands by a space, as on every officer's screen. */
export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')

/** 2026-09-07 16:20 in China, whatever the browser's own zone. */
export const momentWords = (moment: string) => {
  const words = china.format(new Date(moment))
  return words.replace(',', '').replace('24:', '00:')
}

/** 09-07 */
export const monthDay = (moment: string) => momentWords(moment).slice(5, 10)

const china = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
