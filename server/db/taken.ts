import { sql } from 'kysely'
import type { AchievementState } from '../../core/achievement.ts'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { type AchievementRow, columns, source } from './achievements.ts'

/** More than a library of any size keeps of the kinds of one section. */
const most = 2000

/** What the person may take over: approved entries of these kinds, the newest of each kind first. */
export async function listApproved(db: Db, person: PersonId, kinds: readonly string[]): Promise<AchievementRow[]> {
  const { rows } = await sql<AchievementRow>`
    select ${columns} from ${source}
    where x.person = ${person} and x.state = 'approved' and x.kind = any (${[...kinds]}::text[])
    order by array_position(${[...kinds]}::text[], x.kind), x.id desc limit ${most}`.execute(db)
  return rows
}

/** The person's own entries among these; none of them changes before this transaction ends. */
export async function holdAchievements(db: Db, person: PersonId, ids: readonly number[]): Promise<AchievementRow[]> {
  const { rows } = await sql<AchievementRow>`
    select ${columns} from ${source}
    where x.person = ${person} and x.id = any (${[...ids]}::bigint[]) and x.state <> 'removed'
    order by x.id for share of x`.execute(db)
  return rows
}

type Standing = { id: number; state: AchievementState; version: number }

/** With `hold` nobody decides on them before this transaction ends. */
export async function standingOf(
  db: Db,
  person: PersonId,
  ids: readonly number[],
  hold: 'hold' | 'look' = 'look',
): Promise<Map<number, Standing>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Standing>`
    select id, state, version from achievement where person = ${person} and id = any (${[...ids]}::bigint[])
    order by id ${hold === 'hold' ? sql`for share` : sql``}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

type Copied = FileRef & { from: number }

/** The application's own copies of these files of the library, by the file that each is of. A copy that there is already is had back. */
export async function copyFiles(
  db: Db,
  { application, person, files }: { application: ApplicationId; person: PersonId; files: readonly number[] },
): Promise<Map<number, FileRef>> {
  if (files.length === 0) return new Map()
  const { rows } = await sql<Copied>`
    with wanted as (
      select f.* from file f join achievement x on x.id = f.achievement
      where x.person = ${person} and f.id = any (${[...files]}::bigint[])
    ), had as (
      select distinct on (w.id) c.id, w.id as copied_from, w.name, w.type, w.bytes, w.sha256
      from wanted w join file c on c.copied_from = w.id and c.application = ${application} and c.name = w.name
      order by w.id, c.id
    ), made as (
      insert into file (owner, application, name, type, bytes, sha256, pages, width, height, copied_from)
      select owner, ${application}, name, type, bytes, sha256, pages, width, height, id from wanted w
      where not exists (select from had where had.copied_from = w.id)
      returning id, copied_from, name, type, bytes, sha256
    )
    select id as file, copied_from as "from", name, type, bytes, sha256 from had
    union all select id, copied_from, name, type, bytes, sha256 from made`.execute(db)
  return new Map(rows.map(({ from, file, name, type, bytes, sha256 }) => [from, { file, name, type, bytes, sha256 }]))
}
