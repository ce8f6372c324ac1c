import { sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import type { Chosen } from '../../core/choice.ts'
import type { Row, Sheet } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import type { FileRef, Registered } from '../../core/form.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { Db } from '../hosted.ts'
import type { Settings } from './plans.ts'

export type StoredAnswer = { value: Sheet | readonly Row[]; version: number; savedAt: string }

/** Everything that filling in needs, and nothing that anybody else may see. */
export type WorkingRow = {
  id: ApplicationId
  version: number
  progress: Progress
  form_id: string
  form_version: number
  series: string | null
  title: string | null
  level: Application['level']
  specialty: string
  way: Application['way']
  autonomous: boolean
  year: number
  name: string
  id_number_sealed: Buffer
  mobile_sealed: Buffer | null
  organisation: OrganisationId | null
  organisation_name: string | null
  autonomous_series: string[]
  opens: Day
  closes: Day
  settings: Settings
  /** The version of a designed plan that they declare by, and the name of its committee. */
  design: PlanDesign | null
  committee_name: string
  answers: Record<string, StoredAnswer>
  files: FileRef[]
  organisations: ({ id: number; autonomousSeries: string[] } & Registered)[]
  shared: Buffer | null
  shared_at: Date | null
  /** By the province's identity service, last. */
  told: Buffer | null
  /** 诚信承诺书 of the plan, agreed to before the form opened. */
  pledged: { version: string; text: string } | null
}

type Wanted = { id: ApplicationId; person: PersonId; mentioned?: readonly number[]; hold?: boolean }

/** The applicant's own working copy in one statement; with `hold` nobody changes it before this transaction ends. */
export async function findWorking(db: Db, { id, person, mentioned = [], hold = false }: Wanted) {
  // A statement of its own: one that waits for the row would still read the answers of before.
  if (hold) await sql`select from application where id = ${id} and applicant = ${person} for update`.execute(db)
  const { rows } = await sql<WorkingRow>`/* working-copy */
    select a.id, a.version, a.progress, a.form_id, a.form_version, a.series, a.title, a.level, a.specialty, a.way, a.autonomous, a.year, a.pledged,
      p.name, p.id_number_sealed, p.mobile_sealed, a.organisation, o.name as organisation_name,
      coalesce(o.autonomous_series, '{}') as autonomous_series,
      plan.opens, plan.closes, plan.settings, v.design, coalesce(c.name, '') as committee_name, s.sealed as shared, s.looked_up_at as shared_at,
      (select told_sealed from identity i where i.account = p.id order by told_at desc limit 1) as told,
      coalesce((select json_object_agg(w.section, json_build_object('value', w.value, 'version', w.version, 'savedAt', w.saved_at))
        from answer w where w.application = a.id), '{}') as answers,
      ${mentioned.length > 0 ? referred(mentioned) : sql`'[]'::json as files, '[]'::json as organisations`}
    from application a join account p on p.id = a.applicant left join organisation o on o.id = a.organisation
    join plan on plan.id = a.plan left join shared_record s on s.application = a.id
    left join plan_version v on v.plan = a.plan and v.form_id = a.form_id and v.form_version = a.form_version
    left join committee c on c.id = plan.committee
    where a.id = ${id} and a.applicant = ${person} and a.state <> 'discarded'`.execute(db)
  return rows[0]
}

/** What the numbers among new answers may stand for. */
const referred = (numbers: readonly number[]) => sql`
      coalesce((select json_agg(json_build_object('file', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'sha256', f.sha256))
        from file f where f.application = a.id and f.id = any (${[...numbers]}::bigint[])), '[]') as files,
      coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'autonomousSeries', u.autonomous_series,
          'group', u.kind_group, 'permitted', u.permitted_at is not null))
        from organisation u where u.id = any (${[...numbers]}::bigint[]) and (u.kind_group <> 'office' or u.id = a.organisation)), '[]')
        as organisations`

/** Columns that follow the answers; a part not named stays as it is. */
export type Aim = { unit?: OrganisationId | null; chosen?: { [Part in keyof Chosen]: Chosen[Part] | null } }

type Saving = {
  row: Pick<WorkingRow, 'id' | 'version'>
  section: string
  value: Sheet | readonly Row[]
  /** The version that was changed: 0 when nothing had been stored. */
  from: number
  aim?: Aim
  now: Date
}

/** Nothing when the section or the application has changed since it was read: not one word of the other's is lost. */
export async function saveAnswer(
  db: Db,
  { row, section, value, from, aim = {}, now }: Saving,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`/* save */
    with held as (
      select id from application where id = ${row.id} and version = ${row.version} and state in ('draft', 'sent-back', 'withdrawn')
      for no key update
    ), saved as (
      insert into answer (application, section, value, saved_at)
      select id, ${section}, ${JSON.stringify(value)}::jsonb, ${now} from held
      on conflict (application, section) do update set value = excluded.value, version = answer.version + 1, saved_at = excluded.saved_at
        where answer.version = ${from}
      returning version
    ), filed as (${filing(row.id, section, value, now)}), aimed as (
      ${aim.unit !== undefined || aim.chosen ? aiming(aim) : sql`select 1`}
    )
    select version from saved`.execute(db)
  return rows[0]?.version
}

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
