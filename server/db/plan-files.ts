import { sql } from 'kysely'
import type { FileType } from '../../core/form.ts'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type PlanFile = { file: number; name: string; type: FileType; bytes: number; sha256: string }

/** 附件 to download with a plan, in the order in which they were put there. */
export async function listPlanFiles(db: Db, plan: number): Promise<PlanFile[]> {
  const { rows } = await sql<PlanFile>`
    select id as file, name, type, bytes, sha256 from file where plan = ${plan} and dropped_at is null order by id limit 100`.execute(
    db,
  )
  return rows
}

export async function dropPlanFile(db: Db, plan: number, file: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update file set dropped_at = ${now} where id = ${file} and plan = ${plan} and dropped_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** Another plan has them too, each a file of its own that is stored once. */
export const copyPlanFiles = (
  db: Db,
  { from, to, owner, now }: { from: number; to: number; owner: PersonId; now: Date },
) =>
  sql`insert into file (owner, plan, name, type, bytes, sha256, pages, width, height, copied_from, made_at)
    select ${owner}, ${to}, name, type, bytes, sha256, pages, width, height, id, ${now}
    from file where plan = ${from} and dropped_at is null order by id limit 100`.execute(db)
