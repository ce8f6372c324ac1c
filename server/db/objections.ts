import { sql } from 'kysely'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, NoticeId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type Objection = {
  id: number
  notice: NoticeId
  application: ApplicationId
  text: string
  objectorSealed: Buffer | null
  contactSealed: Buffer | null
  madeAt: string
  settledAt: string | null
  upheld: boolean | null
  reason: string | null
  files: FileRef[]
}

const columns = sql`x.id, x.notice, x.application, x.text, x.objector_sealed as "objectorSealed", x.contact_sealed as "contactSealed",
  x.made_at as "madeAt", x.settled_at as "settledAt", x.upheld, x.reason,
  coalesce((select json_agg(json_build_object('file', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'sha256', f.sha256) order by f.id) from objection_file xf
    join file f on f.id = xf.file where xf.objection = x.id), '[]') as files`

export async function findObjection(db: Db, id: number): Promise<Objection | undefined> {
  const { rows } = await sql<Objection>`select ${columns} from objection x where x.id = ${id}`.execute(db)
  return rows[0]
}

/** Those to somebody themself, under whatever account, are not theirs to read. */
export async function listObjections(db: Db, notice: NoticeId, me: PersonId): Promise<Objection[]> {
  const { rows } = await sql<Objection>`
    select ${columns} from objection x join application a on a.id = x.application
    join account person on person.id = a.applicant left join account self on self.id = ${me}
    where x.notice = ${notice}
      and not coalesce(self.id = a.applicant or self.id_number_mark = person.id_number_mark or self.mobile_mark = person.mobile_mark, false)
    order by x.id limit 500`.execute(db)
  return rows
}

export async function insertObjection(
  db: Db,
  one: {
    notice: NoticeId
    application: ApplicationId
    text: string
    objector: Buffer
    contact: Buffer
    files: readonly number[]
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into objection (notice, application, text, objector_sealed, contact_sealed)
      values (${one.notice}, ${one.application}, ${one.text}, ${one.objector}, ${one.contact}) returning id
    ), filed as (insert into objection_file (objection, file) select made.id, unnest(${one.files as number[]}::bigint[]) from made)
    select id from made`.execute(db)
  return rows[0]?.id ?? 0
}

/** False when somebody settled it meanwhile. */
export async function settleObjection(
  db: Db,
  id: number,
  verdict: { upheld: boolean; reason: string; by: PersonId },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update objection set settled_at = now(), upheld = ${verdict.upheld}, reason = ${verdict.reason}, settled_by = ${verdict.by}
    where id = ${id} and settled_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** A refused person's other objections have nothing left to hold. */
export const settleOthers = (db: Db, { notice, application, id }: Objection, by: PersonId) =>
  sql`update objection set settled_at = now(), upheld = false, reason = '同一申报的另一异议已成立', settled_by = ${by}
    where notice = ${notice} and application = ${application} and id <> ${id} and settled_at is null`.execute(db)

/** The unit has said 有异议 itself: what the public had said goes up with it. */
export const settleAllOf = (db: Db, application: ApplicationId, by: PersonId) =>
  sql`update objection set settled_at = now(), upheld = true, reason = '单位已提出异议，一并上报', settled_by = ${by}
    where application = ${application} and settled_at is null`.execute(db)
