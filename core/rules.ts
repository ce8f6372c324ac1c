import { holds, isFilled, type Path, type Row, rowsOf, type Scope, type Sheet, sheetOf, valueAt } from './condition.ts'
import type { Day } from './day.ts'
import { lengthOf } from './field/characters.ts'
import type { Check, Form, Json } from './form.ts'
import { isShown, isVoid } from './shown.ts'
import { filesIn } from './submission.ts'

/** Where a rule is broken, and what its sentence needs. */
export type Broken = {
  row?: string
  field?: string
  section?: string
  detail?: Readonly<Record<string, string | number>>
}

type Rule = Check['rule']
type Ruled<R extends Rule> = Extract<Check, { rule: R }>
/** One sheet or row of the check's section, as shown. */
type Place = { row?: string; scope: Scope }
type Case = { form: Form; places: readonly Place[]; scope: Scope; today: Day }

/** Each rule across fields and rows, over shown answers. Void rows are left out of counts. */
const rules: { [R in Rule]: (check: Ruled<R>, given: Case) => readonly Broken[] } = {
  'in-order': ({ first, second }, { places }) =>
    places.filter(({ scope }) => isAfter(valueAt(first, scope), valueAt(second, scope))).map(at(second)),
  'exactly-one': ({ section, field, is }, { form, places }) => {
    const asked = places.filter(({ scope }) => shows(form, section, field, scope))
    const such = asked.filter(({ scope }) => scope.here[field] === is)
    return such.length === 0 ? asked.slice(0, 1).map(at(field)) : such.slice(1).map(at(field))
  },
  'no-repeat': ({ section, field, across }, { form, scope }) =>
    repeated(
      sectionsOf(form, section, across).flatMap((id) =>
        sheetsOf(id, scope).map(({ row, sheet, number }) => ({
          id,
          row,
          number,
          field,
          key: comparable(sheet[field]),
        })),
      ),
      form,
    ),
  'no-repeated-file': ({ section, fields, across }, { form, scope }) =>
    repeated(
      sectionsOf(form, section, across).flatMap((id) =>
        sheetsOf(id, scope).flatMap(({ row, sheet, number }) =>
          fields.flatMap((field) =>
            filesIn(sheet, field).map(({ sha256, name }) => ({ id, row, number, field, key: sha256, name })),
          ),
        ),
      ),
      form,
    ),
  'some-row': ({ where }, { places }) => (places.some(({ scope }) => holds(where, scope)) ? [] : [{}]),
  'years-not-more-than-since': ({ years, since }, { places, today }) =>
    places.flatMap((place) => {
      const [count, from] = [valueAt(years, place.scope), valueAt(since, place.scope)]
      if (typeof count !== 'number' || !isFilled(from)) return []
      const months = monthsFrom(String(from), today)
      return count * 12 > months ? [{ ...at(years)(place), detail: { max: Math.floor(months / 12), now: count } }] : []
    }),
  'years-are-since': ({ years, since }, { places, today }) =>
    places.flatMap((place) => {
      const [count, from] = [valueAt(years, place.scope), valueAt(since, place.scope)]
      if (typeof count !== 'number' || !isFilled(from)) return []
      const whole = Math.floor(monthsFrom(String(from), today) / 12)
      return count === whole || count === whole + 1
        ? []
        : [{ ...at(years)(place), detail: { computed: whole, now: count } }]
    }),
  'recent-years': ({ year, last, before, since, running }, { places, scope }) => {
    const plan = yearIn(valueAt(before, scope))
    if (plan === undefined) return []
    const from = Math.max(plan - last, yearIn(valueAt(since, scope)) ?? 0)
    const to = running ? plan : plan - 1
    return places.flatMap((place) => {
      const its = yearIn(place.scope.here[year])
      if (its === undefined || (its >= from && its <= to)) return []
      return [{ ...at(year)(place), detail: { from: Math.min(from, to), to } }]
    })
  },
  same: ({ first, second }, { places }) =>
    places
      .filter(({ scope }) => differ(comparable(valueAt(first, scope)), comparable(valueAt(second, scope))))
      .map(at(second)),
  'covers-years': ({ rows, year, from, to }, { scope, today }) => {
    const first = yearIn(valueAt(from, scope))
    const last = yearIn(valueAt(to, scope)) ?? Number(today.slice(0, 4)) - 1
    if (first === undefined) return []
    const have = new Set(rowsOf(scope.answers, rows).map((row) => yearIn(row[year])))
    const all = Array.from({ length: Math.min(80, Math.max(0, last - first + 1)) }, (_, index) => first + index)
    const missing = all.filter((one) => !have.has(one))
    return missing.length > 0 ? [{ detail: { years: missing.join('、') } }] : []
  },
  'at-most': ({ section, count }, { form, places, scope }) => {
    const max = valueAt(count, scope)
    const counted = places.filter(
      (place) =>
        !isVoid(
          form.sections.find(({ id }) => id === section),
          place.scope,
        ),
    )
    if (typeof max !== 'number' || counted.length <= max) return []
    return [{ ...rowOf(counted[max]), detail: { max, now: counted.length } }]
  },
  holds: ({ section, field, condition }, { form, places }) =>
    places.filter(({ scope }) => shows(form, section, field, scope) && !holds(condition, scope)).map(at(field)),
}

/** Where the check is broken among the shown answers. A rule about single sheets asks its `when` of each, others once. */
export function brokenBy(check: Check, form: Form, { answers, known }: Scope, today: Day): readonly Broken[] {
  const { section, when, rule } = check
  const scope = { answers, here: sheetOf(answers, section), known }
  const places = sheetsOf(section, scope).map(({ row, sheet }) => ({
    ...rowOf({ row }),
    scope: { ...scope, here: sheet },
  }))
  const applies = (one: Scope) => !when || holds(when, one)
  if (!placeByPlace.includes(rule) && !applies(scope)) return []
  const judge = rules[rule] as (check: Check, given: Case) => readonly Broken[]
  const judged = placeByPlace.includes(rule) ? places.filter((place) => applies(place.scope)) : places
  return judge(check, { form, places: judged, scope, today })
}

const placeByPlace: readonly Rule[] = ['in-order', 'years-not-more-than-since', 'years-are-since', 'same', 'holds']

type Seen = { id: string; row: string | undefined; number: number; field: string; key: string; name?: string }

/** Every later one of the same key, with a pointer to the first. One row may use its own file in two slots. */
function repeated(all: readonly Seen[], form: Form): Broken[] {
  const first = new Map<string, Seen>()
  return all.flatMap((one) => {
    const before = first.get(one.key)
    if (one.key !== '' && !before) first.set(one.key, one)
    if (one.key === '' || !before || (one.row !== undefined && one.row === before.row && one.id === before.id))
      return []
    const heading = form.sections.find(({ id }) => id === before.id)?.heading ?? before.id
    const pointer = { section: before.id, row: before.row ?? '', field: before.field, heading, number: before.number }
    const detail = { ...pointer, ...(one.name !== undefined && { name: one.name }) }
    return [{ section: one.id, ...rowOf(one), field: one.field, detail }]
  })
}

/** Where to jump: a field of the same sheet or row, or "section.field" elsewhere. */
const at = (path: Path) => (place: Place) => {
  const [section, field] = path.split('.')
  return field === undefined ? { ...rowOf(place), field: path } : { section: section ?? path, field }
}

function shows(form: Form, section: string, field: string, scope: Scope) {
  const its = form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field)
  return its !== undefined && isShown(its, scope)
}

const rowOf = (place: { row?: string | undefined } | undefined) => (place?.row === undefined ? {} : { row: place.row })

/** In the order of the form, so that the first is the one a reader meets first. */
const sectionsOf = (form: Form, own: string, across: readonly string[]) =>
  form.sections.map(({ id }) => id).filter((id) => id === own || across.includes(id))

/** The rows of a list with their numbers as people count, or the one sheet. */
function sheetsOf(section: string, { answers }: Scope): { row: string | undefined; sheet: Sheet; number: number }[] {
  if (answers[section] === undefined) return []
  if (!Array.isArray(answers[section])) return [{ row: undefined, sheet: sheetOf(answers, section), number: 1 }]
  return rowsOf(answers, section).map((row: Row, index) => ({ row: row.id, sheet: row, number: index + 1 }))
}

/** 「论文A」 and 《 论文a 》 are one name: width, case, blanks and punctuation do not count. */
function comparable(value: Json | undefined) {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ''
  const text = String(value).normalize('NFKC').toLowerCase()
  const letters = text.replace(/[\s\p{P}]/gu, '')
  return lengthOf(letters) > 0 ? letters : text
}

/** Neither of them empty, and not the same. */
const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other

/** Days, months and years are compared by what both of them say, so a year is not after a day within it. */
function isAfter(first: Json | undefined, second: Json | undefined) {
  if (!isFilled(first) || !isFilled(second)) return false
  if (typeof first === 'number' && typeof second === 'number') return first > second
  const [a, b] = [String(first), String(second)]
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}

function yearIn(value: Json | undefined) {
  const year = Number(String(value ?? '').slice(0, 4))
  return year > 0 ? year : undefined
}

/** Whole months and begun ones; a year alone counts from its January. */
function monthsFrom(from: string, today: Day) {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const months = (Number(today.slice(0, 4)) - year) * 12 + Number(today.slice(5, 7)) - month
  return Math.max(
    0,
    from.length === 10 && Number(today.slice(8)) < day ? months : months + (from.length === 10 ? 0 : 1),
  )
}
