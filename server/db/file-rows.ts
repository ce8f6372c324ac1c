import { basename } from 'node:path'
import { sql } from 'kysely'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { hashOf } from '../session.ts'

export type NewFile = Omit<FileRef, 'file'> & { pages?: number; width?: number; height?: number }

export type Whose = {
  owner?: PersonId
  application?: ApplicationId
  achievement?: number
  plan?: number
  upload?: string
}

const once = sql`on conflict (upload) do update set upload = excluded.upload where file.sha256 = excluded.sha256
    returning id as file, name, type, bytes, sha256`

/** Nothing where another file has come under the same name. */
export async function insertFile(
  db: Db,
  { name, type, bytes, sha256, pages, width, height }: NewFile,
  { owner, application, achievement, plan, upload }: Whose,
): Promise<FileRef | undefined> {
  const { rows } = await sql<FileRef>`/* keep-file */
    insert into file (owner, application, achievement, plan, name, type, bytes, sha256, pages, width, height, upload)
    values (${owner ?? null}, ${application ?? null}, ${achievement ?? null}, ${plan ?? null}, ${basename(name)}, ${type}, ${bytes}, ${sha256}, ${pages ?? null},
      ${width ?? null}, ${height ?? null}, ${upload ?? null}) ${once}`.execute(db)
  return rows[0]
}

/** Versions of the declaration and of its applicant's account as PostgreSQL counts them. */
export const placeMark = sql`format('%s %s', a.xmin, p.xmin)`

export type Proof = { token: string; mark: string; savedIn?: string | undefined; most: number }

/**
 * The same to a declaration that was looked at before: nothing, unless the session holds, has been noted within the last minute,
 * and neither the declaration nor its applicant's account has changed since.
 */
export async function insertFileAgain(
  db: Db,
  { name, type, bytes, sha256, pages, width, height }: NewFile,
  { application, upload }: Whose,
  { token, mark, savedIn, most }: Proof,
): Promise<FileRef | undefined> {
  const { rows } = await sql<FileRef>`/* keep-file-again */
    insert into file (owner, application, name, type, bytes, sha256, pages, width, height, upload)
    select p.id, a.id, ${basename(name)}, ${type}, ${bytes}::bigint, ${sha256}, ${pages ?? null}::int, ${width ?? null}::int, ${height ?? null}::int, ${upload}
    from application a join account p on p.id = a.applicant join login_session l on l.account = p.id
    where a.id = ${application} and l.token_hash = ${hashOf(token)} and l.expires_at > now() and l.seen_at > now() - interval '1 minute'
      and p.disabled_at is null and ${placeMark} = ${mark}
      ${savedIn === undefined ? sql`` : sql`and exists (select from answer where application = a.id and section = ${savedIn})`}
      and (select count(*) from file where application = a.id) < ${most}::int
    ${once}`.execute(db)
  return rows[0]
}
