import type { Condition } from '../../../core/condition.ts'
import type { Field, FieldOf, Option } from '../../../core/form.ts'

type Files = FieldOf<'files'>

/** One slot of scans: pictures or PDF up to 10 MB each. */
const mostBytes = 10 * 1024 * 1024
export const files = (id: string, label: string, rest: Partial<Omit<Files, 'id' | 'label' | 'kind'>> = {}): Files => ({
  id,
  kind: 'files',
  label,
  types: ['jpg', 'png', 'pdf'],
  maxBytes: mostBytes,
  max: 10,
  wide: true,
  ...rest,
})

/** Proof of one entry: nothing is approved without it. */
export const proof = (label: string, hint: string, rest: Partial<Omit<Files, 'id' | 'label' | 'kind'>> = {}) =>
  files('proof', label, { required: true, hint, ...rest })

/** A choice out of a short list, by its words. */
export const choice = (id: string, label: string, options: readonly Option[], rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'choice', label, options, required: true, ...rest }) as Field

export const text = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'text', label, required: true, max: 100, ...rest }) as Field

export const long = (id: string, label: string, max: number, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'longText', label, required: true, max, wide: true, ...rest }) as Field

export const number = (id: string, label: string, rest: Partial<FieldOf<'number'>> = {}): Field => ({
  id,
  kind: 'number',
  label,
  min: 0,
  ...rest,
})

export const month = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'month', label, required: true, notAfterToday: true, ...rest }) as Field

export const day = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'day', label, required: true, notAfterToday: true, ...rest }) as Field

export const year = (id: string, label: string): Field => ({
  id,
  kind: 'year',
  label,
  required: true,
  notAfterToday: true,
})

/** From whom and what was chosen before the form opened: shown and never accepted. */
export const given = { readonlyWhen: true } as const

/** The series that ask for something of their own. */
export const isTeacher: Condition = { field: '$series', is: 'school-teaching' }
export const isHealth: Condition = { field: '$series', is: 'health' }
export const isExceptional: Condition = { field: '$way', is: 'exceptional' }
export const isTransfer: Condition = { field: '$way', is: 'transfer' }

export const firstOfMonth = '无法精确到日的，按当月 1 日填写'
