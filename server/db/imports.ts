import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { ImportKind } from '../import/columns.ts'
import type { SheetRow } from '../sheet/columns.ts'

export type RefusedLine = { line: number; reasons: string[] }
export type ImportTask = {
  id: number
  account: PersonId
  office: OrganisationId
  kind: ImportKind
  /** The rows, sealed: they hold ID numbers. */
  rows: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  total: number
  refused: RefusedLine[]
}

/** The task and the job that works it off, in one transaction. */
export async function insertImport(tx: Db, one: Pick<ImportTask, 'account' | 'office' | 'kind' | 'rows' | 'total'>) {
  const input = JSON.stringify({ office: one.office, rows: one.rows })
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into task (account, kind, input, total, report)
      values (${one.account}, ${`import-${one.kind}`}, ${input}::jsonb, ${one.total}, '{"refused":[]}') returning id
    ), queued as (
      select graphile_worker.add_job('import', json_build_object('region', current_schema(), 'task', id)) from made
    )
    select made.id from made, (select count(*) from queued) as all_queued`.execute(tx)
  if (!rows[0]) throw new Error('the task was not written')
  return rows[0].id
}

export async function findImport(db: Db, id: number): Promise<ImportTask | undefined> {
  const { rows } = await sql<ImportTask>`
    select id, account, (input ->> 'office')::bigint as office, substr(kind, 8) as kind, input ->> 'rows' as rows, state, done,
      total, report -> 'refused' as refused
    from task where id = ${id} and kind in ('import-organisations', 'import-applicants')`.execute(db)
  return rows[0]
}

/** How far the batch got, in the batch's own transaction: a server that stops in the middle goes on where it was. */
export const noteProgress = (tx: Db, id: number, done: number, refused: readonly RefusedLine[]) =>
  sql`update task set done = ${done}, state = case when ${done}::int = total then 'done' else 'running' end,
      finished_at = case when ${done}::int = total then now() end,
      report = jsonb_set(report, '{refused}', (report -> 'refused') || ${JSON.stringify(refused)}::jsonb)
    where id = ${id}`.execute(tx)

export type ImportedRows = { rows: readonly SheetRow[]; problems: readonly { line: number; reason: string }[] }
