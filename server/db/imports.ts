import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { ImportKind } from '../import/columns.ts'
import type { SheetRow } from '../sheet/columns.ts'
import type { Claimed } from './claims.ts'
import { importKinds, oneOf, queue } from './tasks.ts'

export type RefusedLine = { line: number; reasons: string[] }
export type ImportTask = {
  id: number
  account: PersonId
  office: OrganisationId
  kind: ImportKind
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  total: number
  refused: RefusedLine[]
  /** Why it failed. */
  refusal: string | null
}

/** The task and the job that works it off, in one transaction. The rows come sealed: they hold ID numbers. */
export async function insertImport(
  tx: Db,
  one: Pick<ImportTask, 'account' | 'office' | 'kind' | 'total'> & { rows: string },
) {
  const input = JSON.stringify({ office: one.office, rows: one.rows })
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into task (account, kind, input, total, report)
      values (${one.account}, ${`import-${one.kind}`}, ${input}::jsonb, ${one.total}, '{"refused":[]}') returning id
    ), queued as (
      select ${queue(sql`made.id`)} from made
    )
    select made.id from made, (select count(*) from queued) as all_queued`.execute(tx)
  if (!rows[0]) throw new Error('the task was not written')
  return rows[0].id
}

export async function findImport(db: Db, id: number): Promise<ImportTask | undefined> {
  const { rows } = await sql<ImportTask>`
    select id, account, (input ->> 'office')::bigint as office, substr(kind, 8) as kind, state, done,
      total, coalesce(report -> 'refused', '[]') as refused, report ->> 'refusal' as refusal
    from task where id = ${id} and ${oneOf(importKinds)}`.execute(db)
  return rows[0]
}

/** The rows as they were sealed. Many, so that who asks how far it is does not get them. */
export async function getSealedRows(db: Db, id: number): Promise<Buffer> {
  const { rows } = await sql<{ sealed: string | null }>`
    select input ->> 'rows' as sealed from task where id = ${id}`.execute(db)
  if (!rows[0]?.sealed) throw new Error(`an import has lost its rows: ${id}`)
  return Buffer.from(rows[0].sealed, 'base64')
}

/**
 * How far the batch got, in the batch's own transaction: a server that stops in the middle goes on where it was. False
 * when somebody else has taken the task up since; then nothing of the batch may stay.
 */
export async function noteProgress(
  tx: Db,
  { id, begun }: Pick<Claimed, 'id' | 'begun'>,
  { from, to, refused }: { from: number; to: number; refused: readonly RefusedLine[] },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update task set done = ${to}, alive_at = now(), state = case when ${to}::int = total then 'done' else 'running' end,
      finished_at = case when ${to}::int = total then now() end,
      report = jsonb_set(report, '{refused}', (report -> 'refused') || ${JSON.stringify(refused)}::jsonb)
    where id = ${id} and state = 'running' and begun = ${begun} and done = ${from}`.execute(tx)
  return numAffectedRows === 1n
}

export type ImportedRows = { rows: readonly SheetRow[]; problems: readonly { line: number; reason: string }[] }
