import { sql } from 'kysely'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, FileId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/**
 * The application's own files among these, as they were stored. What is missing from the answer belongs to somebody
 * else or to another application; what the browser says of size, type and hash is to be replaced by what stands here.
 */
export async function filesOwned(
  db: Db,
  application: ApplicationId,
  ids: readonly number[],
): Promise<Map<number, FileRef>> {
  const { rows } = await sql<FileRef>`
    select id as file, name, type, bytes, sha256 from file
    where application = ${application} and id = any (${[...ids]}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.file, row]))
}

/** The file that an upload became, if it has. */
export async function fileOfUpload(db: Db, upload: string): Promise<FileRef | undefined> {
  const { rows } = await sql<FileRef>`
    select id as file, name, type, bytes, sha256 from file where upload = ${upload}`.execute(db)
  return rows[0]
}

/** Files that the public sent for an objection: who knows the upload's name sent it, and each is used once. */
export async function filesOfUploads(db: Db, uploads: readonly string[]): Promise<FileId[]> {
  const { rows } = await sql<{ id: FileId }>`
    select id from file f where upload = any (${[...uploads]}::text[]) and owner is null and application is null
      and not exists (select from objection_file where file = f.id)`.execute(db)
  return rows.map(({ id }) => id)
}
