import { describe, expect, it } from 'vitest'
import { isOpenSection, keepsToMarks } from './mark.ts'

const work = [
  { id: 'a', post: '技术员', begins: '2010-07' },
  { id: 'b', post: '工程师', begins: '2016-01' },
]

describe('what a return opens for editing [HE-FLOW-07]', () => {
  it('is everything when nothing is marked', () => {
    expect(isOpenSection([], 'work')).toBe(true)
    expect(keepsToMarks([], 'work', work, [])).toBe(true)
  })
  it('is the marked section and no other', () => {
    expect(isOpenSection([{ section: 'work' }], 'work')).toBe(true)
    expect(isOpenSection([{ section: 'work' }], 'person')).toBe(false)
    expect(keepsToMarks([{ section: 'work' }], 'work', work, [])).toBe(true)
  })
  it('is one field of a sheet', () => {
    const marks = [{ section: 'person', field: 'phone' }]
    const before = { name: '林晓', phone: '1' }
    expect(keepsToMarks(marks, 'person', before, { name: '林晓', phone: '2' })).toBe(true)
    expect(keepsToMarks(marks, 'person', before, { name: '林小', phone: '2' })).toBe(false)
  })
  it('is one row, which may go altogether', () => {
    const marks = [{ section: 'work', row: 'b' }]
    expect(keepsToMarks(marks, 'work', work, work.slice(0, 1))).toBe(true)
    expect(keepsToMarks(marks, 'work', work, work.slice(1))).toBe(false)
    expect(keepsToMarks(marks, 'work', work, [...work, { id: 'c', post: '科长', begins: '2020-01' }])).toBe(false)
  })
  it('is one field of one row, or of every row', () => {
    const changed = work.map((row) => ({ ...row, post: '高工' }))
    expect(keepsToMarks([{ section: 'work', row: 'b', field: 'post' }], 'work', work, changed)).toBe(false)
    expect(keepsToMarks([{ section: 'work', field: 'post' }], 'work', work, changed)).toBe(true)
  })
  it('counts an empty answer and a missing one as the same', () =>
    expect(keepsToMarks([{ section: 'person', field: 'phone' }], 'person', { note: '' }, { phone: '1' })).toBe(true))
})
