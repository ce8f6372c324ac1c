import type { Condition, Row } from './condition.ts'
import type { Field, Section } from './form.ts'
import { type Library, sectionIn } from './library.ts'

/** An achievement as it was when a declaration took it over: the row says of which entry, in which version, it is a copy. */
const importedId = (entry: number, version: number) => `a${entry}-${version}`

export function entryIn(row: string): { entry: number; version: number } | undefined {
  const [entry, version] = /^a([1-9][0-9]{0,15})-([1-9][0-9]{0,8})$/.exec(row)?.slice(1).map(Number) ?? []
  return entry === undefined || version === undefined ? undefined : { entry, version }
}

/** The same row still, after it was taken over anew. */
export function lastingId(row: string): string {
  const entry = entryIn(row)?.entry
  return entry === undefined ? row : `a${entry}`
}

type Imported = Pick<Section, 'id' | 'heading' | 'group' | 'hint' | 'shownWhen'> & {
  kinds: readonly string[]
  list: Omit<NonNullable<Section['list']>, 'from'>
  /** Marks that belong to the declaration, e.g. 最高学历; everything else is frozen. */
  own?: readonly Field[]
}

/**
 * A section whose rows come from the library. Where it takes several kinds each row says its kind in `kind`, and the fields
 * of a kind have its name in front.
 */
export function importedSection(library: Library, { kinds, own = [], list, ...section }: Imported): Section {
  const single = kinds.length === 1
  const options = kinds.map((kind) => ({ value: kind, label: sectionIn(library, kind)?.heading ?? kind }))
  const fields = kinds.flatMap((kind) =>
    (sectionIn(library, kind)?.fields ?? []).map((field) => frozen(single ? field : named(field, kind))),
  )
  const said: Field[] = single
    ? []
    : [{ id: kindField, kind: 'choice', label: '业绩类别', options, readonlyWhen: true }]
  return { ...section, list: { ...list, from: { kinds } }, fields: [...said, ...fields, ...own] }
}

export const kindField = 'kind'

/** The row of such a section that this entry becomes. */
export function importedRow(
  { list }: Pick<Section, 'list'>,
  { kind, entry, version, value }: { kind: string; entry: number; version: number; value: Omit<Row, 'id'> },
): Row {
  const id = importedId(entry, version)
  if (list?.from?.kinds.length === 1) return { ...value, id }
  const fields = Object.entries(value).map(([field, its]) => [prefixed(kind, field), its])
  return { ...Object.fromEntries(fields), [kindField]: kind, id }
}

/** What a row of such a section says its kind is. */
export const kindOfRow = ({ list }: Pick<Section, 'list'>, row: Row): string | undefined => {
  const kinds = list?.from?.kinds ?? []
  return kinds.length === 1 ? kinds[0] : typeof row[kindField] === 'string' ? row[kindField] : undefined
}

/** The field of a kind as such a section calls it. */
export const importedField = ({ list }: Pick<Section, 'list'>, kind: string, field: string) =>
  list?.from?.kinds.length === 1 ? field : prefixed(kind, field)

const prefixed = (kind: string, field: string) => `${kind}-${field}`

const frozen = (field: Field): Field => ({ ...field, readonlyWhen: true })

/** The same field among those of other kinds: every name that it looks at is its own kind's. */
function named(field: Field, kind: string): Field {
  const its = { field: kindField, is: kind } as const
  const renamed = (one: Condition) => renamedIn(one, kind)
  const { required, shownWhen } = field
  return {
    ...field,
    id: prefixed(kind, field.id),
    shownWhen: shownWhen ? { all: [its, renamed(shownWhen)] } : its,
    ...(required !== undefined && { required: typeof required === 'boolean' ? required : renamed(required) }),
    ...(field.kind === 'choice' && field.under !== undefined && { under: below(field.under, kind) }),
    ...(field.kind === 'derived' && { from: path(field.from, kind) }),
  } as Field
}

const path = (one: string, kind: string) => (/[.$]/.test(one) ? one : prefixed(kind, one))
const below = (under: string | readonly string[], kind: string) =>
  typeof under === 'string' ? path(under, kind) : under.map((one) => path(one, kind))

function renamedIn(condition: Condition, kind: string): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => renamedIn(one, kind)) }
  if ('any' in condition) return { any: condition.any.map((one) => renamedIn(one, kind)) }
  if ('not' in condition) return { not: renamedIn(condition.not, kind) }
  if ('rows' in condition) return condition
  const field = path(condition.field, kind)
  return 'hasValueOf' in condition ? { field, hasValueOf: path(condition.hasValueOf, kind) } : { ...condition, field }
}
