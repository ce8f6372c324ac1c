import { expect, it } from 'vitest'
import type { Field, Form, Section } from './form.ts'
import { partOf } from './part.ts'

const text = (id: string, more: Partial<Field> = {}) => ({ id, label: id, kind: 'text', ...more }) as Field
const section = (id: string, fields: readonly Field[], more: Partial<Section> = {}): Section => ({
  id,
  heading: id,
  group: '',
  fields,
  ...more,
})
const form: Form = {
  id: 'f',
  version: 1,
  name: 'f',
  catalogues: { kinds: [{ value: 'x', label: 'X', when: { field: 'source.a', filled: true } }] },
  sections: [
    section('source', [text('a')]),
    section('asks', [text('a', { shownWhen: { field: 'source.a', filled: true } })]),
    section('asksTwice', [text('a', { required: { rows: 'asks', some: { field: 'a', filled: true } } })]),
    section('byCatalogue', [{ id: 'k', label: 'k', kind: 'choice', optionsFrom: 'kinds' }]),
    section('alone', [text('a')]),
    section('pointedAt', [text('a')]),
  ],
  checks: [{ id: 'c', section: 'asks', says: '', rule: 'same', first: 'a', second: 'pointedAt.a' }],
}
const part = (id: string) => partOf(form, id).sections.map((one) => one.id)

it('holds what a section names, and what that names in turn', () => {
  expect(part('alone')).toEqual(['alone'])
  expect(part('asks')).toEqual(['source', 'asks', 'pointedAt'])
  expect(part('asksTwice')).toEqual(['source', 'asks', 'asksTwice'])
  expect(part('byCatalogue')).toEqual(['source', 'byCatalogue'])
})

it('holds the checks that may point at a section, wherever they stand', () => {
  expect(part('pointedAt')).toEqual(['source', 'asks', 'pointedAt'])
  expect(partOf(form, 'pointedAt').checks).toHaveLength(1)
  expect(partOf(form, 'alone').checks).toEqual([])
})

it('is cut once, and holds nothing of a section that the form does not have', () => {
  expect(partOf(form, 'unheard-of').sections.map(({ id }) => id)).toEqual([])
  expect(partOf(form, 'alone')).toBe(partOf(form, 'alone'))
})
