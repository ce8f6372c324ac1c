import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { type ImportTaskKind, importKinds, oneOf, type TaskKind } from './tasks.ts'

/** Work that has said nothing for so many seconds has lost its server. */
export const silentSeconds = 15

/** `begun` tells one hold on the task from the next. */
export type Claimed<Kind = TaskKind | ImportTaskKind> = {
  id: number
  account: PersonId
  kind: Kind
  input: unknown
  begun: number
  done: number
  made_at: Date
}

/** Takes the task for this worker; nobody gets one that is finished, gone, or in living hands. */
export async function claimTask(db: Db, id: number): Promise<Claimed | 'in-other-hands' | undefined> {
  const { rows } = await sql<Claimed>`
    update task set state = 'running', begun = begun + 1, alive_at = now(), done = case when ${oneOf(importKinds)} then done else 0 end
    where id = ${id} and state in ('waiting', 'running')
      and (alive_at is null or alive_at < now() - make_interval(secs => ${silentSeconds}))
    returning id, account, kind, input, begun, done, made_at`.execute(db)
  if (rows[0]) return rows[0]
  const { rows: held } = await sql`select from task where id = ${id} and state = 'running'`.execute(db)
  return held.length > 0 ? 'in-other-hands' : undefined
}

type Hold = Pick<Claimed, 'id' | 'begun'>

/** False when the task is gone: whoever asked no longer wants it, or may no longer ask, or it is in other hands. */
export async function keepAlive(db: Db, { id, begun }: Hold, done?: number): Promise<boolean> {
  const { rows } = await sql`
    update task t set done = ${done === undefined ? sql`t.done` : done}, alive_at = now() from account a
    where t.id = ${id} and t.begun = ${begun} and t.state = 'running' and a.id = t.account and a.disabled_at is null returning t.id`.execute(
    db,
  )
  return rows.length > 0
}

/** Let go, to be begun again by whoever comes next. */
export const releaseTask = (db: Db, { id, begun }: Hold) =>
  sql`update task set state = 'waiting', alive_at = null where id = ${id} and begun = ${begun} and state = 'running'`.execute(
    db,
  )
