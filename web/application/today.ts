import type { Day } from '../../core/day.ts'

/** The day it is in China, wherever this browser stands. */
export const todayInChina = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()) as Day

/** 10:32. */
export const clockOf = (at: string) =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at))

/** 2026-04-09, or with its time of day. */
export const dayOf = (at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))
export const momentOf = (at: string) => `${dayOf(at)} ${clockOf(at)}`

/** Calendar days until the last day, that day counted; 0 afterwards. */
export const daysLeft = (closes: string, today: string) =>
  Math.max(0, Math.round((Date.parse(closes) - Date.parse(today)) / 86_400_000) + 1)
