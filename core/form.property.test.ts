import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blocking, fillingOf, problemsOf, problemsOfSection } from './completeness.ts'
import type { Answers, Condition } from './condition.ts'
import { difference } from './difference.ts'
import type { Check, Field, FileRef, Form, Json, Section } from './form.ts'
import { type Reading, readSection } from './reading.ts'
import { fieldsShown, shape, shapeSection } from './shape.ts'
import { submitted } from './submission.ts'

const today = '2026-03-31'
const files = new Map<number, FileRef>(
  [1, 2, 3].map((file) => [
    file,
    { file, name: `${file}.jpg`, type: 'jpg', bytes: file * 400, sha256: `s${file % 2}` },
  ]),
)
const known = { name: '张伟', locked: true, traits: ['health'], idNumber: '11010519491231002X' }
const organisations = new Map([[1, { name: '第一中学', group: 'employer' as const, permitted: true }]])
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const sectionIds = ['one', 'many', 'two']

/** A condition asks only of what comes before it, as one that can be settled must. */
function condition(section: string, field?: string): fc.Arbitrary<Condition> {
  const own = ids.slice(0, Math.max(0, ids.indexOf(field ?? '')))
  const elsewhere = { one: [], many: ['one.a', 'one.f'], two: ['one.a', 'one.f'] }[section] ?? []
  const path = fc.constantFrom(...own, ...elsewhere, '$name', '$locked')
  return fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.record({ field: path, filled: fc.boolean() }),
      fc.record({ field: path, is: fc.constantFrom('x', 'y', true, 1) }),
      fc.record({ field: path, from: fc.constantFrom('2020', 2) }),
      fc.record({ field: fc.constant('$traits'), has: fc.constantFrom('health', 'other') }),
      fc.record({
        rows: fc.constant(section === 'two' ? 'many' : 'none'),
        some: fc.record({ field: path, filled: fc.boolean() }),
      }),
      fc.record({ not: tie('any') }),
      fc.record({ all: fc.array(tie('any'), { maxLength: 2 }) }),
    ),
  })).any
}

const options = ['x', 'y', 'z'].map((value) => ({ value, label: value.toUpperCase() }))
const branches = [...options, { value: 'w', label: 'W', under: 'x' }]
const kind = fc.constantFrom(
  { kind: 'text', max: 5 },
  { kind: 'longText', max: 5 },
  { kind: 'number', max: 5 },
  { kind: 'day', notAfterToday: true },
  { kind: 'month' },
  { kind: 'year' },
  { kind: 'choice', options },
  { kind: 'choices', options },
  { kind: 'tree', optionsFrom: 'branches' },
  { kind: 'row', of: 'many', shows: ['a', 'b'] },
  { kind: 'yesNo' },
  { kind: 'organisation' },
  { kind: 'idNumber' },
  { kind: 'phone' },
  { kind: 'photo', maxBytes: 800 },
  { kind: 'files', types: ['jpg'], maxBytes: 800, max: 2 },
  { kind: 'webAddress' },
  { kind: 'code', length: 4 },
  { kind: 'derived', from: '$idNumber', take: 'age' },
  { kind: 'derived', from: 'one.a', take: 'label' },
)
const field = (section: string, id: string) =>
  fc
    .tuple(
      kind,
      fc.record(
        {
          shownWhen: condition(section, id),
          required: fc.oneof(fc.boolean(), condition(section, id)),
          readonlyWhen: fc.oneof(fc.boolean(), condition(section, id)),
          prefill: fc.constantFrom('$name', '$nothing'),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([its, rest]) => ({ id, label: id, ...its, ...rest }) as Field)
const section = (id: string): fc.Arbitrary<Section> =>
  fc
    .tuple(fc.tuple(...ids.map((one) => field(id, one))), fc.option(condition(id), { nil: undefined }))
    .map(([fields, shownWhen]) => ({
      id,
      heading: id,
      group: 'g',
      fields,
      ...(shownWhen && { shownWhen }),
      ...(id === 'many' && { list: { max: 3, min: 1, noun: id, order: 'newest-first' as const, newestBy: 'd' } }),
    }))
const checks: Check[] = sectionIds.flatMap((id): Check[] => [
  { id: `${id}1`, section: id, says: '顺序', rule: 'in-order', first: 'd', second: 'e' },
  { id: `${id}2`, section: id, says: '重复', rule: 'no-repeat', field: 'a', across: sectionIds },
  { id: `${id}3`, section: id, says: '文件', rule: 'no-repeated-file', fields: ids, across: sectionIds },
  { id: `${id}4`, section: id, says: '唯一', rule: 'exactly-one', field: 'b', is: true },
  { id: `${id}5`, section: id, says: '年限', rule: 'years-not-more-than-since', years: 'c', since: 'd' },
  { id: `${id}6`, section: id, says: '须', rule: 'holds', field: 'f', condition: { field: 'f', filled: true } },
])
const form: fc.Arbitrary<Form> = fc
  .tuple(...sectionIds.map(section))
  .map((sections) => ({ id: 'f', version: 1, name: 'f', catalogues: { branches }, sections, checks }))

const typed = fc.oneof(
  fc.constantFrom<Json>(
    'x',
    'y',
    '',
    null,
    true,
    false,
    '是',
    1,
    2,
    9,
    [1],
    [1, 2, 2],
    ['x', 'z'],
    { id: 1 },
    { file: 3 },
  ),
  fc.constantFrom<Json>(
    '2020-01-01',
    '2027-01-01',
    '2020-01',
    2020,
    '13800138000',
    'https://a.cn/',
    '11010519491231002X',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)
const sheet = fc.dictionary(fc.constantFrom(...ids, 'id', 'unknown', '__proto__', 'constructor'), typed)
const row = fc
  .tuple(fc.constantFrom<Json>('r1', 'r2', 'r3', 'r4', 'r5', '', 5), sheet)
  .map(([id, all]) => ({ ...all, id }))
const sent = fc.record({ one: sheet, two: sheet, many: fc.array(row, { maxLength: 6 }) })

/** The answers after each section has been sent in turn. */
function stored(its: Form, all: Readonly<Record<string, unknown>>, before: Answers = {}): Answers {
  const answers: Record<string, Answers[string]> = { ...before }
  for (const id of Object.keys(all)) {
    const { value } = readSection(its, id, all[id], reading(answers))
    if (value) answers[id] = value
  }
  return answers
}
const reading = (answers: Answers): Reading => ({ answers, known, today, files, organisations })
const shownPlaces = (its: Form, answers: Answers) =>
  new Set(
    shape(its, answers, known, today).flatMap((shown) =>
      shown.is === 'sheet'
        ? shown.fields.map((one) => `${shown.section.id}..${one.field.id}`)
        : shown.rows.flatMap((one) => one.fields.map((its) => `${shown.section.id}.${one.id}.${its.field.id}`)),
    ),
  )

it('anything at all may be sent, and is read or refused', () => {
  fc.assert(
    fc.property(form, fc.jsonValue(), fc.constantFrom(...sectionIds, 'nothing', '__proto__'), (its, raw, id) => {
      expect(readSection(its, id, raw, reading({})).problems).toBeInstanceOf(Array)
    }),
  )
})

it('what was kept is kept unchanged when it is sent again', () => {
  fc.assert(
    fc.property(form, sent, sent, (its, first, second) => {
      const answers = stored(its, second, stored(its, first))
      for (const id of sectionIds) {
        const { value = its.sections.find((one) => one.id === id)?.list ? [] : {} } = { value: answers[id] }
        expect(readSection(its, id, value, reading(answers)).value).toEqual(value)
      }
      const clean = Object.fromEntries(
        Object.entries(answers).map(([id, value]) => [id, JSON.parse(JSON.stringify(value))]),
      )
      expect(clean).toEqual(answers)
    }),
  )
})

it('nobody changes what is read-only or derived', () => {
  fc.assert(
    fc.property(form, sent, sent, (its, first, second) => {
      const before = stored(its, first)
      const after = stored(its, { one: second.one }, before)
      const shown = shapeSection(its, 'one', after, known, today)
      for (const { field, readonly } of shown ? fieldsShown(shown) : [])
        if (readonly) expect(Reflect.get(after.one ?? {}, field.id)).toEqual(Reflect.get(before.one ?? {}, field.id))
    }),
  )
})

it('only what is shown and can be mended stands in the way', () => {
  fc.assert(
    fc.property(form, sent, (its, all) => {
      const answers = stored(its, all)
      const places = shownPlaces(its, answers)
      const sections = shape(its, answers, known, today)
      for (const { section, row = '', field } of problemsOf(its, answers, known, today)) {
        expect(sections.map((one) => one.section.id)).toContain(section)
        if (field !== undefined) expect(places).toContain(`${section}.${row}.${field}`)
      }
      const counted = fillingOf(its, answers, known, today).reduce((sum, { problems }) => sum + problems, 0)
      expect(counted).toBe(blocking(problemsOf(its, answers, known, today)).length)
    }),
  )
})

it('a submission shows and judges itself as the draft did', () => {
  fc.assert(
    fc.property(form, sent, (its, all) => {
      const answers = stored(its, all)
      const frozen = JSON.parse(JSON.stringify(submitted(its, answers, known, today)))
      expect(submitted(its, frozen, known, today)).toEqual(frozen)
      expect(problemsOf(its, frozen, known, today)).toEqual(problemsOf(its, answers, known, today))
      expect(difference(its, frozen, submitted(its, answers, known, today), today)).toEqual([])
      for (const shown of shape(its, answers, known, today))
        expect(shapeSection(its, shown.section.id, answers, known, today)).toEqual(shown)
    }),
  )
})

it('one section is judged by itself as it is in the whole form', () => {
  fc.assert(
    fc.property(form, sent, (its, all) => {
      const answers = stored(its, all)
      const whole = problemsOf(its, answers, known, today)
      for (const id of sectionIds)
        expect(problemsOfSection(its, id, answers, known, today)).toEqual(whole.filter(({ section }) => section === id))
    }),
  )
})
