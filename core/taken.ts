import type { AchievementState } from './achievement.ts'
import { type Answers, isFilled, type Row, rowsOf } from './condition.ts'
import type { Field, Form, Json, Section } from './form.ts'
import { entryIn, importedRow } from './imported.ts'

/** An achievement that is in the declaration already: where, and in which version. */
export type Taken = { entry: number; version: number; section: string; heading: string; row: string }

/** Every row of the declaration that is a copy of an achievement, also where the section is hidden now. */
export const takenIn = ({ sections }: Form, answers: Answers): Taken[] =>
  sections
    .filter(({ list }) => list?.from)
    .flatMap(({ id, heading }) =>
      rowsOf(answers, id).flatMap((row) => {
        const of = entryIn(row.id)
        return of ? [{ ...of, section: id, heading, row: row.id }] : []
      }),
    )

/** What has become of the achievement since its copy was made; the copy stays as it is. */
export const staleStates = ['newer-version', 'not-approved', 'removed'] as const
export type Stale = (typeof staleStates)[number]

export function staleness(
  { version }: Pick<Taken, 'version'>,
  now: { state: AchievementState; version: number } | undefined,
): Stale | undefined {
  if (!now || now.state === 'removed') return 'removed'
  if (now.state !== 'approved') return 'not-approved'
  return now.version === version ? undefined : 'newer-version'
}

/** In a section of such rows everything is frozen but the declaration's own marks. */
export const isFrozen = ({ list }: Pick<Section, 'list'>, { readonlyWhen }: Field) =>
  list?.from !== undefined && readonlyWhen === true

/** The copy that such a section keeps: what its own version of the kind asks, and nothing else. */
export function copyOf(section: Section, entry: Parameters<typeof importedRow>[1]): Row {
  const row = importedRow(section, entry)
  const fields = section.fields.filter((field) => isFrozen(section, field)).map(({ id }) => id)
  return { ...only(row, fields), id: row.id }
}

/** The declaration's own marks on a row, which stay when it is taken over anew. */
export const ownMarks = (section: Section, row: Row) =>
  only(
    row,
    section.fields.filter((field) => !isFrozen(section, field)).map(({ id }) => id),
  )

const only = (row: Row, fields: readonly string[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)))

/** What the browser may not do with such rows: add one of its own, or say something else than what was taken over. */
export type Meddled =
  | { refusal: 'row-not-imported' }
  | { refusal: 'imported-row-frozen'; number: number; label: string }

export function meddledWith(section: Section, sent: unknown, stored: readonly Row[]): Meddled | undefined {
  if (!section.list?.from || !Array.isArray(sent)) return undefined
  const frozen = section.fields.filter((field) => isFrozen(section, field))
  for (const row of sent as readonly Row[]) {
    const index = stored.findIndex(({ id }) => id === row?.id)
    const kept = stored[index]
    if (!kept) return { refusal: 'row-not-imported' }
    const changed = frozen.find(({ id, kind }) => Object.hasOwn(row, id) && !isSame(kind, row[id], kept[id]))
    if (changed) return { refusal: 'imported-row-frozen', number: index + 1, label: changed.label }
  }
  return undefined
}

function isSame(kind: Field['kind'], one: Json | undefined, other: Json | undefined) {
  if (!isFilled(one) || !isFilled(other)) return isFilled(one) === isFilled(other)
  const of = (value: Json | undefined) => (kind === 'files' || kind === 'photo' ? filesNamed(value) : value)
  return JSON.stringify(of(one)) === JSON.stringify(of(other))
}

const filesNamed = (value: Json | undefined) => [value].flat().map((one) => (one as { file?: Json } | null)?.file)

/** A mark that exactly one row of the section is to have: marking another moves it. */
export const isOneOf = ({ checks }: Pick<Form, 'checks'>, section: string, { id, kind }: Field) =>
  kind === 'yesNo' &&
  checks.some((one) => one.rule === 'exactly-one' && one.section === section && one.field === id && one.is)

/**
 * What shall stand after two windows have changed the same rows: the rows that the other keeps, without those taken out
 * here, with the marks and in the order of here.
 */
export function mergedRows(
  section: Section,
  before: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
): Row[] {
  const has = (rows: readonly Row[], id: string) => rows.some((row) => row.id === id)
  const left = theirs.filter(({ id }) => has(mine, id) || !has(before, id))
  const place = ({ id }: Row) => mine.findIndex((row) => row.id === id)
  const known = left.filter(({ id }) => has(mine, id)).toSorted((one, other) => place(one) - place(other))
  const fresh = left.filter(({ id }) => !has(mine, id))
  return [...known, ...fresh].map((row) => {
    const own = mine.find(({ id }) => id === row.id)
    return own ? { ...row, ...ownMarks(section, own) } : row
  })
}
