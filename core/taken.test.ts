import { describe, expect, it } from 'vitest'
import { library } from '../regions/example/library.ts'
import { difference } from './difference.ts'
import { importedRow, importedSection } from './imported.ts'
import { keepsToMarks, openedBy } from './mark.ts'
import { copyOf, isFrozen, meddledWith, mergedRows, ownMarks, staleness, takenIn } from './taken.ts'

const section = importedSection(library, {
  id: 'papers',
  heading: '发表论文',
  group: '业绩',
  kinds: ['papers'],
  list: { max: 3, noun: '论文', order: 'by-hand' },
  own: [{ id: 'best', kind: 'yesNo', label: '代表作' }],
})
const form = { id: 'f', version: 1, name: '表', catalogues: {}, checks: [], sections: [section] }
const row = (entry: number, version = 1, value: object = {}) =>
  importedRow(section, { kind: 'papers', entry, version, value: { title: '甲', rank: 1, ...value } })

describe('rows that were taken over', () => {
  it('say where in the declaration each achievement is', () =>
    expect(takenIn(form, { papers: [row(5, 2), { id: 'typed' }] })).toEqual([
      { entry: 5, version: 2, section: 'papers', heading: '发表论文', row: 'a5-2' },
    ]))

  it('copy what the section asks and nothing else', () => {
    const entry = { kind: 'papers', entry: 1, version: 1, value: { title: '甲', gone: '旧栏目', best: true } }
    expect(copyOf(section, entry)).toEqual({ id: 'a1-1', title: '甲' })
    expect(ownMarks(section, { ...row(1), best: true })).toEqual({ best: true })
    expect(section.fields.filter((field) => !isFrozen(section, field)).map(({ id }) => id)).toEqual(['best'])
  })

  it('are ordered, marked and removed, and neither written nor added [FJ-LIB-09]', () => {
    const stored = [row(1), row(2)]
    const meddled = (sent: unknown) => meddledWith(section, sent, stored)
    expect(meddled([{ ...row(2), best: true }, { id: 'a1-1' }])).toBeUndefined()
    expect(meddled([])).toBeUndefined()
    expect(meddled([{ ...row(2), rank: 2 }])).toEqual({
      refusal: 'imported-row-frozen',
      number: 2,
      label: '本人排名',
    })
    expect(meddled([{ ...row(1), title: null }])).toMatchObject({ refusal: 'imported-row-frozen' })
    expect(meddled([row(3)])).toEqual({ refusal: 'row-not-imported' })
  })

  it('know what has become of their achievement', () => {
    const now = (state: 'approved' | 'draft' | 'removed', version: number) =>
      staleness({ version: 4 }, { state, version })
    expect([now('approved', 4), now('approved', 8), now('draft', 5), now('removed', 9)]).toEqual([
      undefined,
      'newer-version',
      'not-approved',
      'removed',
    ])
  })

  it('are the same rows when taken over anew: for the marks of a return, and in what has changed since', () => {
    const marks = [{ section: 'papers', row: 'a1-1' }]
    const [old, now] = [
      [row(1), row(2)],
      [row(1, 4, { title: '乙' }), row(2)],
    ]
    expect(keepsToMarks(marks, 'papers', old, now)).toBe(true)
    expect(keepsToMarks([{ section: 'papers', row: 'a2-1' }], 'papers', old, now)).toBe(false)
    const field = openedBy([{ section: 'papers', row: 'a1-1', field: 'title' }], form)
    expect(keepsToMarks(field, 'papers', old, now)).toBe(true)
    expect(keepsToMarks(field, 'papers', old, [row(2)])).toBe(true)
    expect(keepsToMarks(field, 'papers', old, [row(1)])).toBe(false)
    expect(difference(form, { papers: old }, { papers: now }, '2026-04-10')).toMatchObject([
      { is: 'changed', row: 'a1-4', field: 'title', before: '甲', after: '乙' },
    ])
  })

  it('stand after two windows as the other keeps them, with the marks and the order of here', () => {
    const [one, two, three, four] = [row(1), row(2), row(3), row(4)]
    const mine = [two, { ...one, best: true }]
    expect(mergedRows(section, [one, two, three], mine, [three, one, two, four])).toEqual([
      two,
      { ...one, best: true },
      four,
    ])
    expect(mergedRows(section, [one, two], [one, two], [two])).toEqual([two])
  })
})
