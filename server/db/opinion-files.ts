import { sql } from 'kysely'
import type { ApplicationId, FileId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** What somebody may prove an objection to this person with: sent by themself for nothing else yet, or put with it before. */
export async function findProofs(
  db: Db,
  application: ApplicationId,
  by: PersonId,
  ids: readonly number[],
): Promise<FileId[]> {
  const { rows } = await sql<{ id: FileId }>`
    select f.id from file f where f.id = any (${[...ids]}::bigint[])
      and (exists (select from opinion_file x where x.file = f.id and x.application = ${application})
        or f.owner = ${by} and f.application is null and f.achievement is null and f.plan is null
          and not exists (select from opinion_file x where x.file = f.id))`.execute(db)
  return rows.map(({ id }) => id)
}

export const insertProofs = (tx: Db, application: ApplicationId, files: readonly number[]) =>
  sql`insert into opinion_file (application, file) select ${application}, unnest(${[...files]}::bigint[])
    on conflict do nothing`.execute(tx)

/** Whose objection this file proves, or once proved; seldom more than one person's. */
export async function listProved(db: Db, file: number): Promise<ApplicationId[]> {
  const { rows } = await sql<{ application: ApplicationId }>`
    select application from opinion_file where file = ${file} limit 100`.execute(db)
  return rows.map(({ application }) => application)
}
