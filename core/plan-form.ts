import type { Condition } from './condition.ts'
import type { Day } from './day.ts'
import type { Field, FileType, Form, Section } from './form.ts'
import { importedField, importedSection, kindField } from './imported.ts'
import { type Library, sectionIn } from './library.ts'
import {
  type Counted,
  type Criterion,
  conditionOf,
  type Designing,
  type Part,
  type PlanDesign,
  type Slot,
} from './plan-design.ts'
import type { Way } from './title.ts'

type Made = { form: Form; library: Library; designing: Designing }

/**
 * The form of a plan: that of the province, with the plan's own slots for files and a list for each criterion that is
 * imported into. It is stored under `id` and `version`, so whoever has begun keeps the form of that day.
 */
export function planForm(
  { form, library, designing }: Made,
  design: PlanDesign,
  { id, version }: { id: string; version: number },
): Form {
  const slots = design.slots.map((slot) => slotField(slot, form, designing))
  return {
    ...form,
    id,
    version,
    name: design.name,
    sections: [
      ...form.sections.map((section) =>
        section.id === designing.slots ? { ...section, fields: [...section.fields, ...slots] } : section,
      ),
      ...design.parts.flatMap((part) => partSections(part, library, design)),
    ],
  }
}

/** Where a criterion's rows are: its own list, or the one that it counts in. */
export const sectionOf = (criterion: Pick<Criterion, 'id' | 'in'>) => criterion.in ?? `criterion-${criterion.id}`

/** Whether it is asked of those who declare in this way. */
export const isAsked = ({ ways }: Pick<Criterion, 'ways'>, way: unknown) => !ways || ways.some((one) => one === way)

type Said = Pick<PlanDesign, 'ways' | 'reckonedTo'>

function partSections(part: Part, library: Library, { ways: offered, reckonedTo }: Said): Section[] {
  const { name, criteria, least } = part
  const own = criteria.filter((one) => one.in === undefined)
  return own.map((criterion) => {
    const kinds = [...new Set(criterion.counts.map(({ kind }) => kind))]
    const { says, ways } = criterion
    const { min, max } = rowsAsked(criterion)
    const list = { max, ...(least === undefined && { min }), noun: '业绩', order: 'by-hand' } as const
    const section = importedSection(library, {
      id: sectionOf(criterion),
      heading: says,
      group: name,
      hint: hintOf(part, criterion, library),
      ...hintsOf(part, criterion, library, ways ?? offered),
      kinds,
      list,
      ...(ways && { shownWhen: { field: '$way', oneOf: ways } }),
    })
    return withVoid(section, criterion, reckonedTo)
  })
}

/** Where numbers are added up, minimum and maximum are of their sum and no count of rows. */
const rowsAsked = ({ min, max = most, sum }: Criterion) => (sum === undefined ? { min, max } : { min: 0, max: most })

/** As many as a list takes that has no maximum of its own. */
const most = 50

/** For each way of which not every criterion of the part is asked, what is said to those who declare in it. */
function hintsOf(part: Part, criterion: Criterion, library: Library, ways: readonly Way[]): Pick<Section, 'hints'> {
  const hints = ways.flatMap((way) => {
    const criteria = part.criteria.filter((one) => isAsked(one, way))
    if (criteria.length === part.criteria.length) return []
    return [{ when: { field: '$way', is: way }, hint: hintOf({ ...part, criteria }, criterion, library) }]
  })
  return hints.length > 0 ? { hints } : {}
}

/** With `least` no criterion of the part has to be met by itself. */
function hintOf({ name, criteria, least }: Omit<Part, 'id'>, criterion: Criterion, library: Library) {
  const { min, max, clause } = criterion
  const { before, unit } = measureOf(criterion, library)
  const enough = least === undefined ? '' : `，满足其中 ${Math.min(least, criteria.length)} 项即可`
  const limits = [min > 0 ? `最少 ${min} ${unit}` : '', max === undefined ? '' : `最多 ${max} ${unit}`].filter(Boolean)
  return `${clause}　${name}共 ${criteria.length} 项${enough}；本项${limits.length > 0 ? `${before}${limits.join('，')}` : '条数不限'}。`
}

/** Rows, or what is added up of them: 学时合计最少 90 学时. */
function measureOf({ sum, counts }: Criterion, library: Library) {
  if (sum === undefined) return { before: '须导入', unit: '条' }
  const fields = counts.flatMap(({ kind }) => sectionIn(library, kind)?.fields ?? [])
  const field = fields.find(({ id }) => id === sum)
  return { before: `${field?.label ?? ''}合计`, unit: (field?.kind === 'number' && field.unit) || '' }
}

/** Rows that surely fail what the criterion asks stay in the list and do not count. */
function withVoid(section: Section, { counts }: Criterion, reckonedTo: Day): Section {
  const kinds = section.list?.from?.kinds ?? []
  const any = kinds.flatMap((kind) => {
    const alternatives = counts.filter((one) => one.kind === kind)
    const fails = alternatives.map((one): Condition => ({ any: surelyNot(section, one, reckonedTo) }))
    const its: readonly Condition[] = kinds.length === 1 ? [] : [{ field: kindField, is: kind }]
    return alternatives.every(({ where }) => where.length > 0) ? [{ all: [...its, ...fails] }] : []
  })
  if (!section.list || any.length === 0) return section
  return { ...section, list: { ...section.list, void: { when: { any }, label: '不计入本项' } } }
}

function surelyNot(section: Section, { kind, where }: Counted, reckonedTo: Day): Condition[] {
  return where.map((test) => {
    const field = importedField(section, kind, test.field)
    return { all: [{ field, filled: true }, { not: conditionOf({ ...test, field }, reckonedTo) }] }
  })
}

/** It takes what the last slot of the form does. */
function slotField({ id, label, required, hint }: Slot, form: Form, { slots }: Designing): Field {
  const like = form.sections.find((section) => section.id === slots)?.fields.findLast(({ kind }) => kind === 'files')
  const { types, maxBytes, max } =
    like?.kind === 'files' ? like : { types: ['jpg', 'png', 'pdf'] as FileType[], maxBytes: 10_000_000, max: 10 }
  return { id: `slot-${id}`, kind: 'files', label, required, types, maxBytes, max, ...(hint && { hint }) }
}
