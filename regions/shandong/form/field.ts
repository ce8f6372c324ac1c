import type { Condition } from '../../../core/condition.ts'
import type { Field, FieldOf, Option, Section } from '../../../core/form.ts'

type Files = FieldOf<'files'>

const megabyte = 1024 * 1024

/** 上传证明材料: JPG, PNG or PDF, at most 10 MB each and 20 a slot. */
export const proof = (label: string, rest: Partial<Omit<Files, 'label' | 'kind'>> = {}): Files => ({
  id: 'proof',
  kind: 'files',
  label,
  types: ['jpg', 'png', 'pdf'],
  maxBytes: 10 * megabyte,
  max: 20,
  buttons: { send: '上传证明材料', look: '查看证明材料', beside: true },
  ...rest,
})

export const text = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'text', label, required: true, max: 100, ...rest }) as Field
export const day = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'day', label, required: true, notAfterToday: true, ...rest }) as Field
export const month = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'month', label, required: true, notAfterToday: true, ...rest }) as Field
export const choice = (id: string, label: string, options: readonly Option[], rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'choice', label, required: true, options, ...rest }) as Field

/** One of several people who worked together. */
export const ranks: readonly Option[] = [
  '独立完成',
  ...['一', '二', '三', '四', '五'].map((number) => `第${number}位`),
  '第六位及以后',
].map((name) => ({ value: name, label: name }))

export const isExceptional: Condition = { field: 'way', is: 'exceptional' }
export const isEntrusted: Condition = { field: 'entrusted', is: true }

/** Sections are stored whole, so that a stored 申报级别 says that the basic data have been saved. */
export const afterBasic = (section: Section): Section => ({
  ...section,
  shownWhen: { field: 'basic.level', filled: true },
  followsSaved: true,
})
