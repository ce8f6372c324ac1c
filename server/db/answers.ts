import { sql } from 'kysely'
import type { Chosen } from '../../core/choice.ts'
import type { Row, Sheet } from '../../core/condition.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { WorkingRow } from './working-copies.ts'

/** Columns that follow the answers; a part not named stays as it is. */
export type Aim = { unit?: OrganisationId | null; chosen?: { [Part in keyof Chosen]: Chosen[Part] | null } }

type Saving = {
  row: Pick<WorkingRow, 'id' | 'version'>
  section: string
  value: Sheet | readonly Row[]
  /** The version that was changed: 0 when nothing had been stored. */
  from: number
  /** Other files are named than were: those that nothing names any more are dropped. */
  refiles: boolean
  aim?: Aim
  now: Date
}

/** Nothing when the section or the application has changed since it was read: not one word of the other's is lost. */
export async function saveAnswer(
  db: Db,
  { row, section, value, from, refiles, aim = {}, now }: Saving,
): Promise<Stored | undefined> {
  const { rows } = await sql<Stored>`/* save */
    with held as (
      select id from application where id = ${row.id} and version = ${row.version} and state in ('draft', 'sent-back', 'withdrawn')
      for no key update
    ), saved as (
      insert into answer (application, section, value, saved_at)
      select id, ${section}, ${JSON.stringify(value)}::jsonb, ${now} from held
      on conflict (application, section) do update set value = excluded.value, version = answer.version + 1, saved_at = excluded.saved_at
        where answer.version = ${from}
      returning version, xmin::text as mark
    )${refiles ? sql`, filed as (${filing(row.id, section, value, now)})` : sql``}
    ${aim.unit !== undefined || aim.chosen ? sql`, aimed as (${aiming(aim)})` : sql``}
    select version, mark from saved`.execute(db)
  return rows[0]
}

/** `mark` is the row's version as PostgreSQL counts it. */
type Stored = { version: number; mark: string }

/** Files that are no longer named, here or elsewhere, are dropped; those named again are had back. */
const filing = (id: ApplicationId, section: string, value: Sheet | readonly Row[], now: Date) => sql`
  update file f set dropped_at = case when n.named then null else ${now}::timestamptz end
  from (select mentioned.id, bool_or(mentioned.named) as named from (
      select (jsonb_path_query(value, '$.**.file ? (@.type() == "number")'))::bigint as id, section <> ${section} as named
      from answer where application = ${id}
      union all
      select (jsonb_path_query(${JSON.stringify(value)}::jsonb, '$.**.file ? (@.type() == "number")'))::bigint, true
    ) as mentioned group by mentioned.id) as n
  where f.application = ${id} and f.id = n.id and (f.dropped_at is null) <> n.named and exists (select from saved)
  returning 1`

const aiming = (aim: Aim) => sql`
  update application a set ${columnsOf(aim)} from held where a.id = held.id and exists (select from saved) returning 1`

const columnsOf = ({ unit, chosen }: Aim) =>
  sql.join([...(unit === undefined ? [] : [working(unit)]), ...(chosen ? [choosing(chosen)] : [])])

export const setAim = (db: Db, id: ApplicationId, aim: Aim) =>
  sql`update application set ${columnsOf(aim)} where id = ${id}`.execute(db)

const choosing = ({ mode, way, series, title, specialty, level }: NonNullable<Aim['chosen']>) => sql`
  autonomous = ${mode === 'autonomous'}, way = ${way}, series = ${series}, title = ${title}, specialty = ${specialty ?? ''}, level = ${level}`

const working = (unit: OrganisationId | null) => sql`
  organisation = ${unit}::bigint, ancestors = coalesce((select ancestors from organisation where id = ${unit}::bigint), '{}')`

/** What is sent goes to the unit that the form names at that moment, by the way that leads up from it now. */
export const settleUnit = (db: Db, id: ApplicationId, unit: OrganisationId) => setAim(db, id, { unit })

export const saveShared = (db: Db, id: ApplicationId, sealed: Buffer, now: Date) =>
  sql`insert into shared_record (application, sealed, looked_up_at) values (${id}, ${sealed}, ${now})
    on conflict (application) do update set sealed = excluded.sealed, looked_up_at = excluded.looked_up_at`.execute(db)
