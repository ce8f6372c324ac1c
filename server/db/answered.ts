import { sql } from 'kysely'
import type { Done, Result, Undone } from '../act.ts'
import type { Db } from '../hosted.ts'

/** A call under the key that its browser made for one action: whose, which, and what was asked. The public is account 0. */
export type Once = { account: number; key: string; asked: Buffer }

/** What an act's own statement adds, to be answered again: whom it changed stands in `changed`, the others are given. */
export const noting = (once: Once | undefined, refused: readonly Undone[], now: Date) => sql`
  insert into answered (account, key, asked, at, acts)
  select ${once?.account ?? 0}::bigint, ${once?.key ?? null}::uuid, ${once?.asked ?? null}::bytea, ${now}::timestamptz, jsonb_build_object(
    'done', jsonb_agg(jsonb_build_object('id', id, 'version', version)), 'refused', ${JSON.stringify(refused)}::jsonb)
  from changed where ${once?.key ?? null}::uuid is not null having count(*) > 0`

/** What came of the act the first time; `other` when something else was asked under this key. */
export async function findActed(db: Db, { account, key, asked }: Once): Promise<Result[] | 'other' | undefined> {
  const { rows } = await sql<{ same: boolean; done: Done[]; refused: Undone[] }>`
    select a.asked = ${asked} as same, a.acts -> 'refused' as refused,
      (select json_agg(json_build_object('id', e.application, 'ok', true, 'version', e.version, 'progress', e.progress, 'act', e.act))
        from jsonb_to_recordset(a.acts -> 'done') as d(id bigint, version int)
        join event e on e.application = d.id and e.version = d.version) as done
    from answered a where a.account = ${account} and a.key = ${key}::uuid and a.acts is not null`.execute(db)
  const [found] = rows
  if (!found) return undefined
  return found.same ? [...found.done, ...found.refused] : 'other'
}

/** A claim on a key: ours now, or what is known of whoever had it before. */
export type Claim =
  | { is: 'ours' }
  | { is: 'other' }
  | { is: 'under-way'; seconds: number }
  | { is: 'answered'; status: number; sealed: Buffer | null }

export async function claimKey(db: Db, { account, key, asked }: Once): Promise<Claim> {
  const { rows } = await sql<ClaimRow>`
    with claimed as (
      insert into answered (account, key, asked, at) values (${account}, ${key}::uuid, ${asked}, now()) on conflict do nothing returning key
    )
    select exists (select from claimed) as ours, a.asked = ${asked} as same, a.status, a.answer_sealed as sealed,
      extract(epoch from now() - a.at)::float8 as seconds
    from (select) as one left join answered a on a.account = ${account} and a.key = ${key}::uuid`.execute(db)
  const [row] = rows
  if (!row || row.ours) return { is: 'ours' }
  if (row.same === false) return { is: 'other' }
  return row.status === null
    ? { is: 'under-way', seconds: row.seconds ?? 0 }
    : { is: 'answered', status: row.status, sealed: row.sealed }
}

type ClaimRow = {
  ours: boolean
  same: boolean | null
  status: number | null
  sealed: Buffer | null
  seconds: number | null
}

export const completeAnswer = (db: Db, { account, key }: Once, status: number, sealed: Buffer) =>
  sql`update answered set status = ${status}, answer_sealed = ${sealed} where account = ${account} and key = ${key}::uuid`.execute(
    db,
  )

/** It may be asked again: nothing of it was answered that could be answered twice. */
export const dropClaim = (db: Db, { account, key }: Once) =>
  sql`delete from answered where account = ${account} and key = ${key}::uuid and acts is null`.execute(db)

export const forgetAnswered = (db: Db) => sql`delete from answered where at < now() - interval '1 day'`.execute(db)
