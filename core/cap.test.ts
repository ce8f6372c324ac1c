import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowered } from './field/cap.ts'
import type { Field, Form } from './form.ts'
import { withLowered } from './mark.ts'
import { readSection } from './reading.ts'
import { faultsOf } from './soundness.ts'

const fields: readonly Field[] = [
  { id: 'workYears', kind: 'number', label: '工作年限', min: 0, max: 60 },
  { id: 'specialtyYears', kind: 'number', label: '专业年限', min: 0, max: 60, cap: 'workYears' },
]
const formOf = (all: readonly Field[]): Form => ({
  id: 'f',
  version: 1,
  name: '表',
  catalogues: {},
  checks: [],
  sections: [{ id: 'basic', heading: '基本信息', group: '基本', fields: all }],
})
const form = formOf(fields)
const kept = (raw: object, stored: object = {}) =>
  readSection(form, 'basic', raw, {
    answers: { basic: { ...stored } as never },
    known: {},
    today: '2026-04-01',
    files: new Map(),
    organisations: new Map(),
  })

describe('专业年限 above 工作年限', () => {
  it('is lowered instead of refused, on a change of either [FJ-APPL-08]', () => {
    expect(kept({ workYears: '10', specialtyYears: '12' })).toEqual({
      value: { workYears: 10, specialtyYears: 10 },
      problems: [],
    })
    expect(kept({ workYears: 10, specialtyYears: 8 }).value).toEqual({ workYears: 10, specialtyYears: 8 })
    expect(kept({ workYears: 5 }, { workYears: 10, specialtyYears: 8 }).value).toEqual({
      workYears: 5,
      specialtyYears: 5,
    })
    expect(kept({ specialtyYears: 9 }, { workYears: 5 }).value).toEqual({ workYears: 5, specialtyYears: 5 })
  })

  it('stays while the other is empty or not a number of years at all', () => {
    expect(kept({ specialtyYears: 12 }).value).toEqual({ specialtyYears: 12 })
    expect(kept({ workYears: -3 }, { workYears: 10, specialtyYears: 8 }).value).toMatchObject({ specialtyYears: 8 })
    expect(kept({ workYears: '许多' }, { workYears: 10, specialtyYears: 8 }).value).toMatchObject({ specialtyYears: 8 })
  })

  it('is never above, whatever is typed, and never raised', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (workYears, specialtyYears) => {
        const sheet = lowered(fields, { workYears: String(workYears), specialtyYears })
        expect(sheet.specialtyYears).toBe(Math.min(workYears, specialtyYears))
      }),
    ))

  it('is open where only 工作年限 was marked to be mended', () =>
    expect(withLowered([{ section: 'basic', field: 'workYears', note: '核对' }], form)).toEqual([
      { section: 'basic', field: 'workYears', note: '核对' },
      { section: 'basic', field: 'specialtyYears', note: '核对' },
    ]))

  it('must name a number of the same sheet', () => {
    expect(faultsOf(form)).toEqual([])
    expect(faultsOf(formOf(fields.slice(1)))).toEqual(['basic.specialtyYears: no number workYears'])
  })
})
