import {
  type Answers,
  holds,
  isFilled,
  type Known,
  type Row,
  rowsOf,
  type Scope,
  type Sheet,
  sheetOf,
} from './condition.ts'
import type { Day } from './day.ts'
import type { Field, Form, Json, Section } from './form.ts'
import { saysNone } from './none.ts'
import { isReadonly, isShown, isVoid, shownAnswers } from './shown.ts'

/** One field as it stands now. `scope` is what its kind's `show`, `print` and offered options look at. */
export type ShownField = { field: Field; value: Json | undefined; required: boolean; readonly: boolean; scope: Scope }
/** `void` is the mark of a row that does not count, e.g. 无效论文. */
export type ShownRow = { id: string; fields: readonly ShownField[]; void?: string }
/** `none`: 「无」 is ticked, and there is nothing. */
export type ShownSection =
  | { is: 'sheet'; section: Section; fields: readonly ShownField[]; none?: true }
  | { is: 'list'; section: Section; rows: readonly ShownRow[]; min: number; max: number; none?: true }

/** What is shown now, with every condition resolved and every derived and prefilled value in. */
export function shape(form: Form, answers: Answers, known: Known, today: Day, stored = answers): ShownSection[] {
  return shapeShown(form, shownAnswers(form, answers, known, today, stored), known)
}

/** The same where the shown answers have already been found. Ticks stand at the heads of their sections. */
export const shapeShown = (form: Form, shown: Answers, known: Known, only?: string): ShownSection[] =>
  form.sections
    .filter(({ id, ticks }) => id in shown && !ticks && (only === undefined || id === only))
    .map((section) => shaped(section, shown, known))

/** The same for one section, for a keystroke in it; nothing when it is hidden. */
export function shapeSection(
  form: Form,
  sectionId: string,
  answers: Answers,
  known: Known,
  today: Day,
  stored = answers,
): ShownSection | undefined {
  const section = form.sections.find(({ id }) => id === sectionId)
  const shown = shownAnswers(form, answers, known, today, stored)
  return section && section.id in shown ? shaped(section, shown, known) : undefined
}

export const fieldsShown = (section: ShownSection): readonly ShownField[] =>
  section.is === 'sheet' ? section.fields : section.rows.flatMap(({ fields }) => fields)

function shaped(section: Section, shown: Answers, known: Known): ShownSection {
  const fields = (here: Sheet) => fieldsOf(section, { answers: shown, here, known })
  const none = saysNone(section, shown) && { none: true as const }
  if (!section.list) return { is: 'sheet', section, fields: fields(sheetOf(shown, section.id)), ...none }
  const rows = rowsOf(shown, section.id).map((row: Row): ShownRow => {
    const mark = isVoid(section, { answers: shown, here: row, known }) ? section.list?.void?.label : undefined
    return { id: row.id, fields: fields(row), ...(mark !== undefined && { void: mark }) }
  })
  return {
    is: 'list',
    section,
    rows,
    min: minimum(section, { answers: shown, here: {}, known }),
    max: section.list.max,
    ...none,
  }
}

const fieldsOf = (section: Section, scope: Scope): ShownField[] =>
  section.fields
    .filter((field) => isShown(field, scope))
    .map((field) => ({
      field,
      value: isFilled(scope.here[field.id]) ? scope.here[field.id] : undefined,
      required: isRequired(field, scope) && !saysNone(section, scope.answers),
      readonly: isReadonly(field, scope),
      scope,
    }))

const isRequired = ({ required = false }: Field, scope: Scope) =>
  typeof required === 'boolean' ? required : holds(required, scope)

function minimum(section: Section, scope: Scope) {
  const min = saysNone(section, scope.answers) ? 0 : (section.list?.min ?? 0)
  if (typeof min === 'number') return min
  return holds(min.when, scope) ? min.count : 0
}
