import { describe, expect, it } from 'vitest'
import type { Field, Form, Json } from '../form.ts'
import type { Context } from './kind.ts'
import { kindOf } from './kinds.ts'

const form: Form = {
  id: 'f',
  version: 1,
  name: 'f',
  sections: [],
  checks: [],
  catalogues: {
    scopes: [
      { value: 'clinical', label: '临床类别' },
      { value: 'medicine', label: '内科专业', under: 'clinical' },
      { value: 'nephrology', label: '肾内科', under: 'medicine' },
      { value: 'dental', label: '口腔类别' },
      { value: 'round', label: '圈', under: 'back' },
      { value: 'back', label: '回', under: 'round' },
    ],
  },
}
const field: Field = { id: 'scope', label: '范围', kind: 'tree', optionsFrom: 'scopes' }
const context: Context = { form, scope: { answers: {}, here: {}, known: {} }, today: '2026-03-31' }
const parse = (raw: Json) => kindOf(field).parse(raw, field, context)

describe('a leaf of a tree', () => {
  it('is the end of a branch, and a branch is none', () => {
    expect(parse('nephrology')).toEqual({ value: 'nephrology' })
    expect(parse('dental')).toEqual({ value: 'dental' })
    expect(parse('medicine')).toEqual({ problem: 'not-a-leaf' })
    expect(parse('肾内科')).toEqual({ problem: 'not-an-option' })
    expect(parse(['nephrology'])).toEqual({ problem: 'not-accepted' })
    expect(parse('')).toBeUndefined()
  })
  it('reads as the way to it', () => {
    expect(kindOf(field).show('nephrology', field, context)).toBe('临床类别 / 内科专业 / 肾内科')
    expect(kindOf(field).print('dental', field, context)).toBe('口腔类别')
    expect(kindOf(field).show('gone', field, context)).toBe('gone')
    expect(kindOf(field).show('round', field, context)).toContain('圈')
  })
})
