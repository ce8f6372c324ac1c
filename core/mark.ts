import type { Mark } from './application.ts'
import { isFilled, type Row, type Sheet } from './condition.ts'
import type { Form, Json } from './form.ts'
import { lastingId } from './imported.ts'
import { isFrozen } from './taken.ts'

type Value = Sheet | readonly Row[]

/** Nothing marked means everything is open: the desk that sent the file back left the choice to the applicant. */
export const isOpenSection = (marks: readonly Mark[], section: string) =>
  marks.length === 0 || marks.some((mark) => mark.section === section)

/** What is lowered along with a marked number is open too, or the mark could not be mended. */
export const withLowered = (marks: readonly Mark[], form: Form): readonly Mark[] => [
  ...marks,
  ...marks.flatMap((mark) =>
    (form.sections.find(({ id }) => id === mark.section)?.fields ?? [])
      .filter((field) => field.kind === 'number' && field.cap !== undefined && field.cap === mark.field)
      .map(({ id }) => ({ ...mark, field: id })),
  ),
]

/**
 * What the marks open. Something taken over from the library is mended by taking it over anew or by removing it, so a mark
 * on it opens its row; and what is lowered along with a marked number is open too.
 */
export const openedBy = (marks: readonly Mark[], form: Form): readonly Mark[] => [
  ...withLowered(marks, form),
  ...marks.flatMap(({ field, ...mark }) => {
    const section = form.sections.find(({ id }) => id === mark.section)
    const marked = section?.fields.find(({ id }) => id === field)
    return section && marked && isFrozen(section, marked) ? [mark] : []
  }),
]

/**
 * True when the new value changes only what the marks of its section open: the whole section, one row, one field of a
 * sheet, one field of a row, or one field of every row.
 */
export function keepsToMarks(
  marks: readonly Mark[],
  section: string,
  before: Value | undefined,
  after: Value | undefined,
): boolean {
  const here = marks.filter((mark) => mark.section === section)
  if (marks.length === 0 || here.some(({ row, field }) => row === undefined && field === undefined)) return true
  const old = rows(before)
  const now = rows(after)
  const ids = new Set([...old.keys(), ...now.keys()])
  return [...ids].every((id) => {
    const open = here.filter(({ row }) => row === undefined || lastingId(row) === id)
    if (open.some(({ field }) => field === undefined)) return true
    const [one, other] = [old.get(id), now.get(id)]
    if (!one || !other) return false
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
      (field) => field === 'id' || open.some((mark) => mark.field === field) || isSame(one[field], other[field]),
    )
  })
}

/** A sheet is read as one row without a name. */
const rows = (value: Value | undefined): Map<string, Sheet> =>
  Array.isArray(value)
    ? new Map(value.map((row: Row) => [lastingId(row.id), row]))
    : new Map([['', (value as Sheet | undefined) ?? {}]])

const isSame = (one: Json | undefined, other: Json | undefined) =>
  (!isFilled(one) && !isFilled(other)) || JSON.stringify(one) === JSON.stringify(other)
