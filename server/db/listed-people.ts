import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { Json } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import type { Spot } from '../../core/needed.ts'
import type { Level, Way } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export type ListedPerson = {
  id: ApplicationId
  unit: number
  year: number
  organisation: string
  series: string
  title: string
  level: Level
  specialty: string
  way: Way
  form: string
  version: number
  on: Day
  /** One for each spot, null where there is nothing. */
  found: Json[]
}

/**
 * Of each the last submission, and of that only these spots, in the order asked; who has never submitted is left out. Each
 * snapshot is taken apart once: asked for its parts one by one, the database would unpack the whole for every part.
 */
export async function listPeople(
  db: Db,
  ids: readonly ApplicationId[],
  spots: readonly Spot[],
): Promise<ListedPerson[]> {
  const found = spots.map(([part = '', ...rest]) => sql`${sql.ref(`s.${part}`)} #> ${rest}::text[]`)
  const { rows } = await sql<ListedPerson>`
    select a.id, a.organisation as unit, a.year, o.name as organisation, a.series, a.title, a.level, a.specialty, a.way,
      s.form ->> 'id' as form, (s.form ->> 'version')::int as version, s."on", to_jsonb(array[${sql.join(found)}]::jsonb[]) as found
    from unnest(${ids as ApplicationId[]}::bigint[]) with ordinality as wanted (id, place)
    join application a on a.id = wanted.id join organisation o on o.id = a.organisation
    cross join lateral (select snapshot from submission where application = a.id order by number desc limit 1) last
    cross join lateral jsonb_to_record(last.snapshot)
      as s (form jsonb, answers jsonb, known jsonb, undertaking jsonb, "on" text)
    order by wanted.place`.execute(db)
  return rows
}
