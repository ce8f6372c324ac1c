import { sql } from 'kysely'
import type { AchievementState } from '../../core/achievement.ts'
import type { Row, Sheet } from '../../core/condition.ts'
import type { FileRef, FileType } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

type OwnFile = {
  name: string
  type: FileType
  application: ApplicationId | null
  achievement: number | null
  /** Taken over from the library with its row. */
  copied: boolean
  /** As the entry of the library stands that it proves; nobody decides on it before this transaction ends. */
  state: AchievementState | null
  value: Sheet | null
}

/** Not one that was taken out again. */
export async function ownFile(db: Db, owner: PersonId, file: number): Promise<OwnFile | undefined> {
  const { rows } = await sql<Omit<OwnFile, 'state' | 'value'>>`
    select name, type, application, achievement, copied_from is not null as copied from file
    where id = ${file} and owner = ${owner} and dropped_at is null`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { rows: entries } = await sql<Pick<OwnFile, 'state' | 'value'>>`
    select state, value from achievement where id = ${found.achievement} for update`.execute(db)
  return { ...found, ...(entries[0] ?? { state: null, value: null }) }
}

export async function renameFile(db: Db, file: number, name: string): Promise<FileRef> {
  const { rows } = await sql<FileRef>`
    update file set name = ${name} where id = ${file} returning id as file, name, type, bytes, sha256`.execute(db)
  if (!rows[0]) throw new Error('a file that was there is gone')
  return rows[0]
}

/** The words stay those of the same version: whoever has the page open is not in anybody's way. */
export const rewriteAnswer = (db: Db, application: ApplicationId, section: string, value: Sheet | readonly Row[]) =>
  sql`update answer set value = ${JSON.stringify(value)}::jsonb
    where application = ${application} and section = ${section}`.execute(db)

export const rewriteEntry = (db: Db, achievement: number, value: Sheet) =>
  sql`update achievement set value = ${JSON.stringify(value)}::jsonb where id = ${achievement}`.execute(db)
