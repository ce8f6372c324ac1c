import { expect, it } from 'vitest'
import { problemsOfSection } from './completeness.ts'
import type { Answers, Row } from './condition.ts'
import type { Day } from './day.ts'
import type { Field, FileRef, Form } from './form.ts'
import { found, remember } from './memory.ts'
import { withTicks } from './none.ts'
import { readSection } from './reading.ts'
import { submitted } from './submission.ts'

const field = (id: string, more: object = {}) => ({ id, label: id, kind: 'text', ...more }) as Field
const form: Form = {
  id: 'f',
  version: 1,
  name: 'f',
  catalogues: {},
  sections: [
    { id: 'asked', heading: '', group: '', fields: [field('way')] },
    {
      id: 'rows',
      heading: '',
      group: '',
      list: { max: 5, noun: '项' },
      fields: [
        field('first', { shownWhen: { field: 'asked.way', is: 'long' } }),
        field('second', { shownWhen: { field: 'first', filled: true }, max: 2 }),
        field('day', { kind: 'day', notAfterToday: true }),
        field('scan', { kind: 'files', types: ['pdf'], maxBytes: 100, max: 2 }),
        field('end', { kind: 'day' }),
        field('years', { kind: 'number' }),
      ],
    },
  ],
  checks: [
    { id: 'c', section: 'rows', says: '顺序', rule: 'in-order', first: 'day', second: 'end' },
    { id: 'd', section: 'rows', says: '年限', rule: 'years-are-since', years: 'years', since: 'day' },
  ],
}
const file = (bytes: number): FileRef => ({ file: 1, name: 'a.pdf', type: 'pdf', bytes, sha256: 's' })
const row = { id: 'r', first: '甲', second: '乙乙乙', day: '2026-05-01' }
const long: Answers = { asked: { way: 'long' }, rows: [row] }
const short: Answers = { asked: { way: 'short' }, rows: long.rows ?? [] }

const nobody = new Map()
const small = new Map([[1, file(50)]])
const large = new Map([[1, file(500)]])

function scene() {
  const known = {}
  remember(known)
  const judge = (answers: Answers, today: Day) =>
    problemsOfSection(form, 'rows', answers, known, today).map(({ field, problem }) => `${field} ${problem}`)
  const read = (
    answers: Answers,
    raw: readonly object[],
    today: Day,
    files: ReadonlyMap<number, FileRef> = new Map(),
  ) => readSection(form, 'rows', raw, { answers, known, today, files, organisations: nobody })
  const shown = (answers: Answers) => submitted(form, answers, known, '2026-06-01').rows
  return { judge, read, shown }
}

it('judges a row anew on another day', () => {
  const { judge, read } = scene()
  const found = (day: Day) => read(long, [row], day).problems.map(({ field }) => field)
  expect(judge(long, '2026-04-01')).toEqual(['second too-long', 'day in-the-future'])
  expect(judge(long, '2026-06-01')).toEqual(['second too-long'])
  const counted = { ...long, rows: [{ ...row, second: '乙', years: 1 }] }
  expect(judge(counted, '2026-06-01')).toEqual([])
  expect(judge(counted, '2028-06-01')).toEqual(['years check-failed'])
  expect(found('2026-04-01')).toEqual(['second', 'day'])
  expect(found('2026-06-01')).toEqual(['second'])
})

it('judges a row anew when what it asks for has changed elsewhere, and what hangs on that in turn', () => {
  const { judge, shown } = scene()
  expect(judge(long, '2026-06-01')).toEqual(['second too-long'])
  expect(judge(short, '2026-06-01')).toEqual([])
  expect(shown(short)).toEqual([{ id: 'r', day: row.day }])
  expect(judge(long, '2026-06-01')).toEqual(['second too-long'])
})

it('judges a sheet anew when it is said that there is nothing of it', () => {
  const known = {}
  remember(known)
  const asked = [field('text', { required: true })]
  const its = withTicks({
    ...form,
    sections: [{ id: 'sheet', heading: '', group: '', none: '无', fields: asked }],
    checks: [],
  })
  const sheet = {}
  const missing = (ticked: boolean) =>
    problemsOfSection(its, 'sheet', { sheet, none: { sheet: ticked } }, known, '2026-06-01').length
  expect([missing(false), missing(true), missing(false)]).toEqual([1, 0, 1])
})

it('reads a row anew when another is stored, and when a file is another', () => {
  const { read } = scene()
  const raw = [{ id: 'r', first: '丙', scan: [1] }]
  const kept = (answers: Answers, files = small) => {
    const { value, problems } = read(answers, raw, '2026-06-01', files)
    return { ...(value as readonly Row[])[0], problems: problems.map(({ problem }) => problem) }
  }
  expect(kept(short)).toMatchObject({ first: '甲', day: '2026-05-01', problems: [] })
  expect(kept({ ...short, rows: [{ ...row, first: '丁' }] })).toMatchObject({ first: '丁' })
  expect(kept(long)).toMatchObject({ first: '丙', scan: [file(50)] })
  expect(kept(long, large)).toMatchObject({ scan: [file(500)], problems: ['too-long', 'file-too-large'] })
})

it('keeps what says the same as what is stored, so that nothing of it is judged twice', () => {
  const { read } = scene()
  const { value } = read(long, [{ ...row, day: '2026年5月1日' }, { id: 'new' }], '2026-06-01')
  expect((value as readonly Row[])[0]).toBe(row)
})

it('remembers only for whom it was asked to, and never more than a few of one place', () => {
  const place = { known: {}, section: {} }
  let times = 0
  const find = (of: unknown) => found('shown', place, [of], [], () => ++times)
  expect([find(1), find(1)]).toEqual([1, 2])
  remember(place.known)
  expect([find(1), find(1), find(2), find(1)]).toEqual([3, 3, 4, 3])
  expect([3, 4, 5].map(find)).toEqual([5, 6, 7])
  expect(find(1)).toBe(8)
})
