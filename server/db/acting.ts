import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../../core/acts.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Input } from '../../core/needs.ts'
import type { Done } from '../act.ts'
import type { Db } from '../hosted.ts'
import type { Session } from '../session.ts'
import type { noting } from './answered.ts'
import { isDecision } from './check-lists.ts'

/** What this desk has said last of the file: lists of what a desk has decided are read from there. */
const deciding = (name: Act, office: OrganisationId, role: string, now: Date) => sql`decided as (
      insert into decision (application, office, role, event, act, at, round, year, level, series, state, here)
      select c.id, ${office}::bigint, ${role}, l.id, ${name}, ${now}::timestamptz, c.submissions, c.year, c.level, c.series, c.state,
        coalesce(c.desk_office = ${office}::bigint and c.desk_role = ${role}, false)
      from changed c join logged l on l.application = c.id
      on conflict on constraint one_last_word_a_desk do update set event = excluded.event, act = excluded.act, at = excluded.at,
        round = excluded.round, level = excluded.level, series = excluded.series,
        state = excluded.state, here = excluded.here
    ),`

type Writing = {
  session: Session | undefined
  now: Date
  note: ReturnType<typeof noting>
  beside?: Beside | undefined
}

/** What an act brings that its own statement writes, so that it needs no transaction. */
export type Beside = {
  /** Asked of each row `l` when nobody else can change it any more; without it nothing is written. */
  guard: RawBuilder<unknown>
  /** A statement that may read `changed`. */
  writes: RawBuilder<unknown>
}

/** Row, log line and job in one statement. A row that has another version by now is left alone. */
export async function writeAct(
  tx: Db,
  due: readonly Done[],
  input: Input,
  { session, now, note, beside }: Writing,
): Promise<Set<ApplicationId>> {
  const rows = due.map(({ id, version, progress }) => ({ id, version, progress }))
  const name = due[0]?.act
  const { rows: written } = await sql<{ id: ApplicationId }>`/* act */
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id bigint, version int, progress jsonb)
    ), locked as (
      select a.id, w.version, w.progress from application a join wanted w on w.id = a.id and w.version = a.version
      order by a.id for update of a
    ), changed as (
      update application a set
        progress = l.progress, version = a.version + 1, arrived_at = ${now},
        submissions = a.submissions + (${name === 'submit' ? 1 : 0})::int,
        submitted_at = case when ${name === 'submit'} then ${now} else a.submitted_at end
      from locked l where a.id = l.id ${beside ? sql`and ${beside.guard}` : sql``} returning a.id, a.version, a.progress, a.submissions, a.year, a.level, a.series,
        a.state, a.desk_office, a.desk_role
    ), logged as (
      insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress, at)
      select id, version, ${name}, ${session?.account ?? null}::bigint, ${session?.kind ?? 'public'}, ${session?.name ?? '社会公众'},
        ${session?.office ?? null}::bigint, ${JSON.stringify(input)}::jsonb, progress, ${now} from changed returning id, application
    ), ${session?.office !== undefined && name !== undefined && isDecision(name) ? deciding(name, session.office, session.kind, now) : sql``} ${beside ? sql`besides as (${beside.writes}),` : sql``} told as (
      select graphile_worker.add_quietly('tell', json_build_object('region', current_schema(), 'act', ${name}::text,
        'applications', json_agg(json_build_object('id', id, 'version', version)))) from changed having count(*) > 0
    ), noted as (${note}
    )
    select c.id from changed c, (select count(*) from told) as all_told`.execute(tx)
  return new Set(written.map(({ id }) => id))
}
