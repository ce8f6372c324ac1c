import { describe, expect, it } from 'vitest'
import { toDosOf } from './to-do.ts'

const nothing = { declared: [], returned: [], asksUnits: true, bound: true }
const kinds = (more: Partial<Parameters<typeof toDosOf>[0]>) => toDosOf({ ...nothing, ...more }).map(({ kind }) => kind)
const lin = { id: 1, name: '一级教师' }

describe('what there is to do', () => {
  it('is a declaration that came back or was not finished, until it is submitted [FJ-HOME-06]', () => {
    expect(kinds({ declared: [{ ...lin, state: 'draft' }] })).toEqual(['declaration-unfinished'])
    expect(toDosOf({ ...nothing, declared: [{ ...lin, state: 'sent-back', reason: '缺证书' }] })).toEqual([
      { kind: 'declaration-returned', ...lin, says: '缺证书' },
    ])
    expect(kinds({ declared: [{ ...lin, state: 'under-check' }] })).toEqual([])
  })

  it('is an interview to go to', () =>
    expect(kinds({ declared: [{ ...lin, state: 'under-review', interview: '2026年5月20日' }] })).toEqual(['interview']))

  it('is an entry of the library that the unit returned [FJ-HOME-06]', () =>
    expect(kinds({ returned: [{ id: 7, name: '论文', reason: '不清晰' }] })).toEqual(['achievement-returned']))

  it('is a binding refused or waited for, and a unit that is missing [FJ-HOME-06]', () => {
    const binding = { unit: '示例中学', reason: '查无此人' }
    expect(kinds({ bound: false })).toEqual(['unit-missing'])
    expect(kinds({ bound: false, binding: { ...binding, state: 'refused' } })).toEqual(['binding-refused'])
    expect(kinds({ bound: false, binding: { ...binding, state: 'open' } })).toEqual(['binding-pending'])
    expect(kinds({ binding: { ...binding, state: 'approved' } })).toEqual([])
    expect(kinds({ bound: false, asksUnits: false })).toEqual([])
  })
})
