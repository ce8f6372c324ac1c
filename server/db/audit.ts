import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

export type AuditLine = {
  id: number
  at: Date
  who: string | null
  action: string
  about: string | null
  detail: unknown
}

/** Newest first. `before` is the last id of the page before. */
export async function listAudit(db: Db, office: number | undefined, before: number | undefined, limit = 50) {
  const { rows } = await sql<AuditLine>`
    select l.id, l.at, doer.name as who, l.action, coalesce(a.name, o.name) as about, l.detail
    from audit l
    left join account doer on doer.id = l.account
    left join account a on l.subject = 'account' and a.id = l.subject_id
    left join organisation o on l.subject = 'organisation' and o.id = l.subject_id
    where (${office ?? null}::bigint is null or l.organisation = ${office ?? null}::bigint)
      and (${before ?? null}::bigint is null or l.id < ${before ?? null}::bigint)
    order by l.id desc limit ${limit}`.execute(db)
  return rows
}
