/** A calendar day in China Standard Time, "2026-03-31". Days compare as strings. */
export type Day = `${number}-${number}-${number}`
export type Window = { opens: Day; closes: Day }

export const isOpen = (window: Window, today: Day) => window.opens <= today && today <= window.closes

/** True only for days that exist: 2025-02-29 does not. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export const dayAfter = (day: Day, days = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day

/** The same day so many years on; 29 February becomes 28 February in a common year. */
export function yearsAfter(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years
  const month = Number(day.slice(5, 7))
  const date = Math.min(Number(day.slice(8)), daysIn(year, month))
  return `${year}-${pad(month)}-${pad(date)}` as Day
}

/** 2026年4月9日, as paper wants it. */
export const printed = (day: Day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const pad = (number: number) => String(number).padStart(2, '0')

function daysIn(year: number, month: number) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
