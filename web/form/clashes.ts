import type { Row, Sheet } from '../../core/condition.ts'
import type { Json, Section } from '../../core/form.ts'
import { type SectionValue, sameValue } from './sections.ts'

/** One difference between what stands here and what another window saved. A whole row has no field. */
export type Clash = {
  key: string
  row?: string
  number?: number
  field?: string
  label: string
  mine: Json | undefined
  theirs: Json | undefined
  /** Which of the two has been changed since both were the same; this window's where both were. */
  advised: 'mine' | 'theirs'
}

export function clashesOf(
  section: Section,
  mine: SectionValue,
  theirs: SectionValue,
  before: SectionValue | undefined,
): Clash[] {
  if (!section.list) return sheetClashes(section, mine as Sheet, theirs as Sheet, (before ?? {}) as Sheet, {})
  const [own, other, old] = [mine, theirs, before ?? []].map((rows) => byId(rows)) as [Rows, Rows, Rows]
  const ids = [...new Set([...own.keys(), ...other.keys()])]
  return ids.flatMap((id, index): Clash[] => {
    const [one, two, was] = [own.get(id), other.get(id), old.get(id)]
    const at = { row: id, number: index + 1 }
    if (one && two) return sheetClashes(section, one, two, was ?? {}, at)
    const advised = was ? (one ? 'theirs' : 'mine') : one ? 'mine' : 'theirs'
    const label = `整条${section.list?.noun ?? ''}`
    return [
      { key: id, ...at, label, mine: one && summary(section, one), theirs: two && summary(section, two), advised },
    ]
  })
}

/** This window's words with the other's where they were chosen. */
export function merged(
  section: Section,
  mine: SectionValue,
  theirs: SectionValue,
  chosen: ReadonlyMap<string, 'mine' | 'theirs'>,
): SectionValue {
  const fields = (one: Sheet, two: Sheet, row?: string): Sheet => {
    const sheet: Record<string, Json> = { ...one }
    for (const { id } of section.fields) if (chosen.get(keyOf(row, id)) === 'theirs') sheet[id] = two[id] ?? ''
    return sheet
  }
  if (!section.list) return fields(mine as Sheet, theirs as Sheet)
  const [own, other] = [byId(mine), byId(theirs)]
  const kept = [...own.values()].flatMap((row): Row[] => {
    const two = other.get(row.id)
    if (!two) return chosen.get(row.id) === 'theirs' ? [] : [row]
    return [fields(row, two, row.id) as Row]
  })
  const added = [...other.values()].filter(({ id }) => !own.has(id) && chosen.get(id) === 'theirs')
  return [...kept, ...added]
}

type Rows = Map<string, Row>
const byId = (rows: SectionValue): Rows =>
  new Map((Array.isArray(rows) ? (rows as readonly Row[]) : []).map((row) => [row.id, row]))

const keyOf = (row: string | undefined, field: string) => (row === undefined ? field : `${row}/${field}`)

function sheetClashes(
  { fields }: Section,
  mine: Sheet,
  theirs: Sheet,
  before: Sheet,
  at: { row?: string; number?: number },
): Clash[] {
  return fields.flatMap(({ id, label }): Clash[] => {
    const [one, two, was] = [mine[id], theirs[id], before[id]]
    if (same(one, two)) return []
    return [
      {
        key: keyOf(at.row, id),
        ...at,
        field: id,
        label,
        mine: one,
        theirs: two,
        advised: same(one, was) ? 'theirs' : 'mine',
      },
    ]
  })
}

const same = (one: Json | undefined, two: Json | undefined) =>
  sameValue({ value: one ?? '' } as Sheet, { value: two ?? '' } as Sheet)

const summary = ({ fields }: Section, row: Row): string =>
  fields
    .map(({ id }) => row[id])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .slice(0, 3)
    .join('　')
