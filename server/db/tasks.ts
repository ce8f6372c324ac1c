import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { Stored } from '../storage/store.ts'

/** Those whose result is a file, listed for who asked. Imports are tasks too, and go on where they were. */
export const taskKinds = ['print', 'export'] as const
export type TaskKind = (typeof taskKinds)[number]
export const importKinds = [
  'import-organisations',
  'import-applicants',
  'import-registered-units',
  'import-defences',
] as const
export type ImportTaskKind = (typeof importKinds)[number]
export type TaskRow = {
  id: number
  kind: TaskKind
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  total: number
  /** Who was left out, or why it failed. */
  report: { refusal?: string; refused?: readonly RefusedPerson[] }
  result_sha256: string | null
  result_name: string | null
  result_bytes: number | null
  made_at: Date
  finished_at: Date | null
}
export type RefusedPerson = { id: number; name: string; refusal: string; detail?: Readonly<Record<string, string>> }

/** Results are kept this long. */
export const keptDays = 7

export const oneOf = (kinds: readonly string[]) => sql`kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})`
const ours = oneOf(taskKinds)
const columns = sql`id, kind, state, done, total, report, result_sha256, result_name, result_bytes, made_at, finished_at`

/** Long work of somebody, and the job that does it. Asked for twice while it is not finished, it is the same one. */
export async function insertTask(
  db: Db,
  one: { account: PersonId; kind: TaskKind; input: object; total: number; at: Date },
): Promise<number> {
  const input = JSON.stringify(one.input)
  const { rows } = await sql<{ id: number }>`
    with same as (
      select id from task where account = ${one.account} and kind = ${one.kind} and state in ('waiting', 'running')
        and input = ${input}::jsonb limit 1
    ), made as (
      insert into task (account, kind, input, total, made_at)
      select ${one.account}, ${one.kind}, ${input}::jsonb, ${one.total}, ${one.at} where not exists (select from same) returning id
    ), queued as (select ${queue(sql`made.id`)} from made)
    select id from same union all select made.id from made, (select count(*) from queued) as all_queued`.execute(db)
  if (!rows[0]) throw new Error('a task was not made')
  return rows[0].id
}

/** The job that does the work: one a task. */
export const queue = (id: ReturnType<typeof sql>, seconds = 0) =>
  sql`graphile_worker.add_job('work', json_build_object('region', current_schema(), 'task', ${id}),
    run_at := now() + make_interval(secs => ${seconds}), job_key := 'work-' || current_schema() || '-' || ${id})`

/** What was under way when a server stopped or died is taken up again. */
export const queueUnfinished = (db: Db) =>
  sql`select ${queue(sql`id`)} from task where state in ('waiting', 'running')`.execute(db)

export const queueAgain = (db: Db, id: number, seconds: number) =>
  sql`select ${queue(sql`${id}::bigint`, seconds)}`.execute(db)

export const listTasks = async (db: Db, account: PersonId) =>
  (
    await sql<TaskRow>`select ${columns} from task where account = ${account} and ${ours} order by id desc limit 50`.execute(
      db,
    )
  ).rows

export const findTask = async (db: Db, account: PersonId, id: number) =>
  (await sql<TaskRow>`select ${columns} from task where id = ${id} and account = ${account} and ${ours}`.execute(db))
    .rows[0]

type Finish = { done: number; name: string; report: TaskRow['report']; stored?: Stored | undefined; at: Date }

/** The result, and the job that removes it when its time is over. */
export const finishTask = (db: Db, id: number, { done, name, report, stored, at }: Finish) =>
  sql`with finished as (
      update task set state = 'done', done = ${done}, report = ${JSON.stringify(report)}::jsonb, finished_at = ${at},
        result_sha256 = ${stored?.sha256 ?? null}, result_bytes = ${stored?.bytes ?? null}, result_name = ${stored ? name : null}
      where id = ${id} and state = 'running' returning id
    )
    select graphile_worker.add_job('expire', json_build_object('region', current_schema(), 'task', id),
      run_at := now() + make_interval(days => ${keptDays}), job_key := 'expire-' || current_schema() || '-' || id) from finished`.execute(
    db,
  )

export const failTask = (db: Db, id: number, refusal: string, at: Date) =>
  sql`update task set state = 'failed', report = report || ${JSON.stringify({ refusal })}::jsonb, finished_at = ${at} where id = ${id}`.execute(
    db,
  )

/** Removes the task; tells which content nothing else in the region needs any more. */
export async function deleteTask(db: Db, id: number, account?: PersonId): Promise<{ unused?: string } | undefined> {
  const { rows } = await sql<{ sha256: string | null }>`
    delete from task where id = ${id} and ${ours} and (${account ?? null}::bigint is null or account = ${account ?? null}::bigint)
    returning result_sha256 as sha256`.execute(db)
  const sha256 = rows[0]?.sha256
  if (!sha256) return rows[0] && {}
  const { rows: needed } = await sql`
    select from task where result_sha256 = ${sha256} union all select from file where sha256 = ${sha256} limit 1`.execute(
    db,
  )
  return needed.length > 0 ? {} : { unused: sha256 }
}
