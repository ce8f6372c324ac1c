import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import { seekName } from '../person-names.ts'

/** What narrows a desk's lists. */
export type Filters = {
  year?: number | undefined
  state?: string | undefined
  level?: Level | undefined
  series?: string | undefined
  title?: string | undefined
  way?: string | undefined
  name?: string | undefined
  /** Who is called so, where they are few: the list is read from their files alone (check-lists.ts). */
  people?: readonly PersonId[] | undefined
  /** A unit, with everything below it. */
  unit?: number | undefined
  /** Part of the unit's own name. */
  employer?: string | undefined
  /** Waiting to be forwarded, with no live route to do it by. */
  routeless?: boolean | undefined
}

/** Asked for of the file itself, and kept nowhere beside it. */
export const isOfFile = ({ title, way, name, unit, employer, routeless, people }: Filters) =>
  [title, way, people ? undefined : name, unit, employer, routeless].some((asked) => asked !== undefined)

/** A name that more people have than are looked for by themselves: the list is read instead. */
export const isNamedWidely = ({ name, people }: Filters) => name !== undefined && people === undefined

/** `from` says whose year, state, level and series are asked for: where a list is read from a desk's decisions, theirs are part of its index. */
export function matching(
  { year, state, level, series, title, way, name, unit, employer, routeless, people }: Filters,
  from: 'a' | 'd' = 'a',
): RawBuilder<unknown> {
  const its = (column: string) => sql.ref(`${from}.${column}`)
  const conditions = [
    year !== undefined && sql`${its('year')} = ${year}`,
    state !== undefined && sql`${its('state')} = ${state}`,
    level !== undefined && sql`${its('level')} = ${level}`,
    series !== undefined && sql`${its('series')} = ${series}`,
    title !== undefined && sql`a.title = ${title}`,
    way !== undefined && sql`a.way = ${way}`,
    name !== undefined && people === undefined && called(name),
    unit !== undefined && sql`a.ancestors @> array[${unit}]::bigint[]`,
    employer !== undefined &&
      sql`a.organisation = any (array(select u.id from organisation u where u.name like ${fragment(employer)}))`,
    routeless === true &&
      sql`a.state = 'to-forward' and not exists (select from route r where r.state = 'granted' and r.organisation = a.office
        and r.series = a.series and r.level = a.level)`,
  ].filter((one) => one !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** Before a name has been read it is found as it is written. */
function called(name: string) {
  const patterns = seekName(name).map(({ pattern }) => pattern)
  return sql`case when a.applicant_read is null then a.applicant_name like ${fragment(name)} else a.applicant_read like any (${patterns}::text[]) end`
}

const fragment = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
