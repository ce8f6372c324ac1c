import { type Day, dayAfter, isDay } from './day.ts'
import type { CalendarYear } from './workday.ts'

/**
 * The days in the State Council's yearly notice (国务院办公厅关于……部分节假日安排的通知), pasted as it is printed:
 * "1月28日（…）至2月4日（…）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。"
 */
export function holidaysIn(text: string, year: number): CalendarYear {
  const sentences = text
    .normalize('NFKC')
    .replace(/\([^)]*\)|\s/g, '')
    .split(/[。;]/)
  const days = (sentence: RegExp) => sentences.filter((one) => sentence.test(one)).flatMap((one) => daysIn(one, year))
  return { off: [...new Set(days(/放假/))].sort(), work: [...new Set(days(/上班/))].sort() }
}

/** "5月1日至5日" and "1月26日、2月8日"; a month not said is the one before. */
function daysIn(sentence: string, year: number): Day[] {
  let month = ''
  return [...sentence.matchAll(/(?:(\d{1,2})月)?(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/g)].flatMap((found) => {
    const [, first = month, from = '', second = first, to] = found
    month = second
    const begins = dayOf(year, first, from)
    const ends = to === undefined ? begins : dayOf(year, second, to)
    return begins && ends ? daysFrom(begins, ends) : []
  })
}

const dayOf = (year: number, month: string, day: string): Day | undefined => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

function daysFrom(begins: Day, ends: Day): Day[] {
  const days: Day[] = []
  for (let day = begins; day <= ends && days.length < 60; day = dayAfter(day)) days.push(day)
  return days
}
