import { isDay, printed } from '../day.ts'
import type { FieldOf } from '../form.ts'
import { folded } from './characters.ts'
import { type Context, type FieldKind, type Finding, wrong } from './kind.ts'

type Its = FieldOf<'day' | 'month' | 'year'>

/** "2026-03-31", also typed as 2026/3/31, 2026.3.31 or 2026年3月31日. */
export const day: FieldKind<string, Its> = {
  parse: (raw) => dated(raw, 3),
  check: (value, field, context) => within(value, field, context),
  show: (value) => value,
  print: (value) => printedDate(value),
}

/** How long it is once it has been stored: nothing is to be read out of it any more. */
const stored = { 1: 4, 2: 7, 3: 10 } as const

export function dated(raw: unknown, parts: 1 | 2 | 3): undefined | { value: string } | Finding {
  if (typeof raw !== 'string' && typeof raw !== 'number') return wrong('not-accepted')
  if (typeof raw === 'string' && raw.length === stored[parts] && isDay(`${raw}-01-01`.slice(0, 10)))
    return { value: raw }
  const text = folded(String(raw).slice(0, 40)).replace(/[日月]$|(?<=^[0-9]{4})年$/, '')
  if (text === '') return undefined
  const found = /^([0-9]{4})(?:[-/.年]([0-9]{1,2}))?(?:[-/.月]([0-9]{1,2}))?$/.exec(text)?.slice(1)
  const given = found?.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  if (given?.length !== parts) return wrong('no-such-day')
  const value = given.join('-')
  return isDay(`${value}-01-01`.slice(0, 10)) ? { value } : wrong('no-such-day')
}

/** A day, a month or a year, each compared by what both sides say. */
export function within(value: string, { notAfterToday, from, to }: Its, { today }: Context): Finding | undefined {
  if (notAfterToday && value > today.slice(0, value.length)) return wrong('in-the-future')
  if (from !== undefined && value.slice(0, from.length) < from.slice(0, value.length))
    return wrong('too-early', { from: printedDate(from) })
  return to !== undefined && value.slice(0, to.length) > to.slice(0, value.length)
    ? wrong('too-late', { to: printedDate(to) })
    : undefined
}

/** 2026年4月9日, 2026年4月, 2026年. */
export function printedDate(value: string) {
  if (isDay(value)) return printed(value)
  const [year, month] = value.split('-')
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`
}
