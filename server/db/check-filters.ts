import { type RawBuilder, sql } from 'kysely'
import type { Level } from '../../core/title.ts'

/** What narrows a desk's lists. */
export type Filters = {
  year?: number | undefined
  state?: string | undefined
  level?: Level | undefined
  series?: string | undefined
  title?: string | undefined
  way?: string | undefined
  name?: string | undefined
  /** A unit, with everything below it. */
  unit?: number | undefined
  /** Part of the unit's own name. */
  employer?: string | undefined
  /** Waiting to be forwarded, with no live route to do it by. */
  routeless?: boolean | undefined
}

export function matching({
  year,
  state,
  level,
  series,
  title,
  way,
  name,
  unit,
  employer,
  routeless,
}: Filters): RawBuilder<unknown> {
  const conditions = [
    year !== undefined && sql`a.year = ${year}`,
    state !== undefined && sql`a.state = ${state}`,
    level !== undefined && sql`a.level = ${level}`,
    series !== undefined && sql`a.series = ${series}`,
    title !== undefined && sql`a.title = ${title}`,
    way !== undefined && sql`a.way = ${way}`,
    name !== undefined && sql`a.applicant_name like ${fragment(name)}`,
    unit !== undefined && sql`a.ancestors @> array[${unit}]::bigint[]`,
    employer !== undefined &&
      sql`a.organisation = any (array(select u.id from organisation u where u.name like ${fragment(employer)}))`,
    routeless === true &&
      sql`a.state = 'to-forward' and not exists (select from route r where r.state = 'granted' and r.organisation = a.office
        and r.series = a.series and r.level = a.level)`,
  ].filter((one) => one !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

const fragment = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
