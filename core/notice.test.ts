import { describe, expect, it } from 'vitest'
import { noticeWindow, publicLine } from './notice.ts'

const calendar = { 2026: { off: [], work: [] } }

describe('a notice', () => {
  it('runs for whole working days after the day it opens', () =>
    expect(noticeWindow(calendar, '2026-04-10', 5)).toEqual({ opens: '2026-04-10', closes: '2026-04-17' }))

  it('does not open into a year whose holidays nobody knows', () =>
    expect(noticeWindow(calendar, '2026-12-29', 5)).toEqual({ refusal: 'calendar-unknown', year: 2027 }))

  it('shows strangers a masked name and nothing that finds a person elsewhere', () => {
    const known = {
      name: '林小雨',
      organisation: '机械厂',
      series: '工程技术',
      level: 'intermediate',
      title: '工程师',
    } as const
    const line = publicLine({ ...known, idNumber: '110101199003074258', phone: '13800000000' } as typeof known)
    expect(line).toEqual({ name: '林**', organisation: '机械厂', series: '工程技术', level: '中级', title: '工程师' })
  })
})
