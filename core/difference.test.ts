import { describe, expect, it } from 'vitest'
import { difference } from './difference.ts'
import type { FileRef, Form } from './form.ts'

const today = '2026-03-31'
const file = (number: number, sha256: string): FileRef => ({
  file: number,
  name: `${number}.jpg`,
  type: 'jpg',
  bytes: 1,
  sha256,
})

const form: Form = {
  id: 'declaration',
  version: 1,
  name: '申报表',
  catalogues: {},
  checks: [],
  sections: [
    {
      id: 'person',
      heading: '个人信息',
      group: '申报',
      fields: [
        { id: 'name', kind: 'text', label: '姓名' },
        { id: 'since', kind: 'month', label: '参加工作时间' },
        { id: 'photo', kind: 'photo', label: '照片', maxBytes: 1000 },
      ],
    },
    {
      id: 'papers',
      heading: '论文',
      group: '业绩',
      list: { max: 9, noun: '论文' },
      fields: [{ id: 'name', kind: 'text', label: '题目' }],
    },
  ],
}
const paper = (id: string, name = id) => ({ id, name })
const at = { section: 'papers', heading: '论文' }

describe('what changed between two submissions', () => {
  it('is told in the words of the screen', () => {
    const before = { person: { name: '张伟', since: '2010-07' } }
    expect(difference(form, before, { person: { name: '张伟', since: '2011-07' } }, today)).toEqual([
      {
        is: 'changed',
        section: 'person',
        heading: '个人信息',
        field: 'since',
        label: '参加工作时间',
        before: '2010-07',
        after: '2011-07',
      },
    ])
  })
  it('knows rows by their id, wherever they stand', () => {
    const before = { papers: [paper('a'), paper('b'), paper('c'), paper('d')] }
    const after = { papers: [paper('d'), paper('a'), paper('c', '新题'), paper('e')] }
    expect(difference(form, before, after, today)).toEqual([
      { ...at, is: 'row-moved', row: 'd', number: 1, from: 4, to: 1 },
      { ...at, is: 'changed', row: 'c', number: 3, field: 'name', label: '题目', before: 'c', after: '新题' },
      { ...at, is: 'row-added', row: 'e', number: 4 },
      { ...at, is: 'row-removed', row: 'b', number: 2 },
    ])
  })
  it('knows files by their content, whatever their number', () => {
    const before = { person: { photo: file(1, 'same') } }
    expect(difference(form, before, { person: { photo: file(2, 'same') } }, today)).toEqual([])
    expect(difference(form, before, { person: { photo: file(3, 'other') } }, today)).toMatchObject([
      { is: 'files-changed', field: 'photo', added: [{ file: 3 }], removed: [{ file: 1 }] },
    ])
  })
  it('is nothing for the same answers', () => {
    const same = { person: { name: '张伟' }, papers: [paper('a')] }
    expect(difference(form, same, structuredClone(same), today)).toEqual([])
  })
})
