import { type Day, dayAfter, isDay, printed } from './day.ts'
import type { Document } from './document.ts'

/** 答辩安排: when and where somebody defends. Times are "09:30" in China, and compare as strings. */
export type Defence = { on: Day; begins: string; ends: string; place: string; panel: string; note: string }

/** A region where defences are arranged: under which group of the form one reads of it (the first that is shown), and the notice. */
export type DefenceRule = {
  shownIn: readonly string[]
  heading: string
  none: string
  notice: Document
  button: string
  /** Its own words for 答辩 and 答辩通知单, where it has others. */
  called?: Called
}

export type Called = { defence: string; notice: string }

/** What is said everywhere, in the province's own words. */
export const inWordsOf = (rule: { called?: Called | undefined } | undefined, text: string) =>
  rule?.called ? text.replaceAll('答辩通知单', rule.called.notice).replaceAll('答辩', rule.called.defence) : text

export type DefenceRefusal =
  | 'defence-day-unreadable'
  | 'defence-time-unreadable'
  | 'defence-ends-before-it-begins'
  | 'defence-past'
  | 'defence-too-far'

/** The moment now, as a day and a time in China. */
export type Moment = { day: Day; time: string }

export const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export function whyNotThen({ on, begins, ends }: Pick<Defence, 'on' | 'begins' | 'ends'>, now: Moment) {
  if (ends <= begins) return 'defence-ends-before-it-begins'
  if (on < now.day || (on === now.day && begins <= now.time)) return 'defence-past'
  return on > dayAfter(now.day, 366) ? 'defence-too-far' : undefined
}

/** As people write them in a spreadsheet: 2026/5/20, 2026年5月20日; 9:00-9:30, 9：00 至 9：30. */
export function readWhen(day: string, time: string): Pick<Defence, 'on' | 'begins' | 'ends'> | DefenceRefusal {
  const on = readDay(day)
  if (!on) return 'defence-day-unreadable'
  const [begins, ends, ...rest] = bare(time)
    .split(/[-‐‑–—−~至到]+/)
    .map(readTime)
  return begins && ends && rest.length === 0 ? { on, begins, ends } : 'defence-time-unreadable'
}

export const timeOf = ({ begins, ends }: Pick<Defence, 'begins' | 'ends'>) => `${begins}—${ends}`

/** As the applicant is told: 2026年5月20日 09:00—09:30，地点：… */
export const sayDefence = (one: Defence) =>
  `${printed(one.on)} ${timeOf(one)}，地点：${one.place}${one.panel && `（${one.panel}）`}`

const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

function readDay(text: string): Day | undefined {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d\d)(\d\d))$/.exec(bare(text))
  if (!parts) return undefined
  const [year, month = '', day = ''] = [parts[1], parts[2] ?? parts[4], parts[3] ?? parts[5]]
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(found) ? found : undefined
}

function readTime(text: string): string | undefined {
  const parts = /^(\d{1,2})(?::|时|点)(?:(\d\d)分?)?$/.exec(text)
  const found = `${(parts?.[1] ?? '').padStart(2, '0')}:${parts?.[2] ?? '00'}`
  return parts && isTime(found) ? found : undefined
}
