import { expect, it } from 'vitest'
import type { Section } from '../../core/form.ts'
import { clashesOf, merged } from './clashes.ts'

const fields: Section['fields'] = [
  { id: 'name', kind: 'text', label: '姓名' },
  { id: 'phone', kind: 'phone', label: '电话' },
]
const sheet: Section = { id: 'person', heading: '个人', group: '', fields }
const list: Section = { ...sheet, id: 'papers', list: { max: 5, noun: '论文' } }

it('names what differs, and advises whoever changed it', () => {
  const before = { name: '李', phone: '13800138000' }
  const clashes = clashesOf(sheet, { ...before, name: '李文' }, { ...before, phone: '13900139000' }, before)
  expect(clashes.map(({ key, advised }) => [key, advised])).toEqual([
    ['name', 'mine'],
    ['phone', 'theirs'],
  ])
  const chosen = new Map(clashes.map(({ key, advised }) => [key, advised]))
  expect(merged(sheet, { ...before, name: '李文' }, { ...before, phone: '13900139000' }, chosen)).toEqual({
    name: '李文',
    phone: '13900139000',
  })
})

it('keeps a row that only one of both has, as chosen', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id })) as [{ id: string; name: string }, never, never]
  const clashes = clashesOf(list, [a, b], [a, c], [a])
  expect(clashes.map(({ key, advised }) => [key, advised])).toEqual([
    ['b', 'mine'],
    ['c', 'theirs'],
  ])
  const both = new Map<string, 'mine' | 'theirs'>([
    ['b', 'mine'],
    ['c', 'theirs'],
  ])
  expect(merged(list, [a, b], [a, c], both)).toEqual([a, b, c])
  expect(merged(list, [a, b], [a, c], new Map([['b', 'theirs']]))).toEqual([a])
})
