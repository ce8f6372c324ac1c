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

export async function listObjections(db: Db, notice: NoticeId): Promise<Objection[]> {
  const { rows } =
    await sql<Objection>`select ${columns} from objection x where x.notice = ${notice} order by x.id limit 500`.execute(
      db,
    )
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
