import { isDay } from './day.ts'
import { optionsOf } from './field/choice.ts'
import type { Field, Form, Option, Section } from './form.ts'
import { type Library, sectionIn } from './library.ts'
import type { Designing, FieldTest } from './plan-design.ts'

/** How a field can be tested: what it is, how much at most or at least, how long ago. */
export const testNames = ['is', 'oneOf', 'withinYears', 'yearsBefore', 'to', 'from'] as const
export type TestName = (typeof testNames)[number]

/** A field that a criterion may look at, with the tests that fit it. */
export type Testable = {
  id: string
  label: string
  kind: Field['kind']
  options: readonly Pick<Option, 'value' | 'label'>[]
  tests: readonly TestName[]
  /** Its numbers can be added up. */
  summed: boolean
}

/** What a criterion may count: a kind of the library, or the rows of a list of the form, under the kind they are of. */
export type Countable = { kind: string; name: string; fields: readonly Testable[] }

/** Everything that a criterion may count where it has a list of its own. */
export const countableKinds = (library: Library): Countable[] =>
  library.kinds.map(({ section }) => countableKind(library, section))

function countableKind(library: Library, kind: string): Countable {
  const section = sectionIn(library, kind)
  return { kind, name: section?.heading ?? kind, fields: testable(section?.fields ?? [], library.form) }
}

/** What a criterion may count in lists of the form, list by list. A list of its own rows is the only kind in it. */
export function countableLists(
  form: Form,
  library: Library,
  { countable }: Designing,
): { list: string; name: string; kinds: Countable[] }[] {
  return form.sections
    .filter(({ id, list }) => list && countable.includes(id))
    .map((section) => ({ list: section.id, name: section.heading, kinds: kindsOfList(section, form, library) }))
}

function kindsOfList({ id, heading, list, fields }: Section, form: Form, library: Library): Countable[] {
  const own = testable(fields, form)
  if (!list?.from) return [{ kind: id, name: heading, fields: own }]
  const { kinds } = list.from
  const [first, ...more] = kinds.map((kind) => countableKind(library, kind))
  if (!first || more.length > 0) return [first ?? [], more].flat()
  const marks = own.filter((mark) => !first.fields.some((field) => field.id === mark.id))
  return [{ ...first, fields: [...first.fields, ...marks] }]
}

const testable = (fields: readonly Field[], form: Form): Testable[] =>
  fields.flatMap((field) => {
    const tests = testsOf(field)
    const options = field.kind === 'choice' ? optionsOf(form, field) : []
    const shown = options.map(({ value, label }) => ({ value, label }))
    const { id, label, kind } = field
    return tests.length > 0 ? [{ id, label, kind, options: shown, tests, summed: kind === 'number' }] : []
  })

/** None for what is personal, what is computed, and what is no single value. */
function testsOf({ kind, sensitive }: Field): readonly TestName[] {
  if (sensitive) return []
  if (kind === 'yesNo') return ['is']
  if (kind === 'choice' || kind === 'text') return ['is', 'oneOf']
  if (kind === 'number') return ['is', 'to', 'from']
  if (kind === 'day' || kind === 'month') return ['withinYears', 'yearsBefore', 'to', 'from']
  if (kind === 'year') return ['is', 'withinYears', 'yearsBefore', 'to', 'from']
  return []
}

/** Whether the test can be made of this field, with a value such as the field has. */
export function fits(test: FieldTest, field: Testable): boolean {
  const name = testNames.find((one) => one in test)
  if (!name || !field.tests.includes(name)) return false
  if ('withinYears' in test) return isSpan(test.withinYears)
  if ('yearsBefore' in test) return isSpan(test.yearsBefore)
  if ('oneOf' in test) return test.oneOf.length > 0 && test.oneOf.every((one) => isValue(one, field))
  if ('is' in test) return isValue(test.is, field)
  return isValue('to' in test ? test.to : test.from, field)
}

const isSpan = (years: number) => Number.isInteger(years) && years >= 1 && years <= 80

function isValue(value: string | number | boolean, { kind, options }: Testable): boolean {
  if (kind === 'yesNo') return typeof value === 'boolean'
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (kind === 'choice') return options.some((option) => option.value === value)
  if (kind === 'year') return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100
  if (typeof value !== 'string') return false
  if (kind === 'day' || kind === 'month') return isBound(value, kind)
  return value.trim() !== ''
}

/** A year, a month or a day, and nothing more exact than the field itself. */
const isBound = (text: string, kind: 'day' | 'month') =>
  text.length <= (kind === 'day' ? 10 : 7) && /^\d{4}(-\d\d){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10))
