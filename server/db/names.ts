import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { readName, seekName } from '../person-names.ts'

/** So many are looked for by themselves; of a name that more have, every page of a list has some, and the list is read instead. */
const mostPeople = 3000

/** Who is called so, as written, as spelt or by initials; nothing where they are too many to be named. */
export async function findPeople(db: Db, typed: string): Promise<PersonId[] | undefined> {
  const known = tooMany.get(db) ?? new Set()
  tooMany.set(db, known)
  if (known.has(typed)) return undefined
  const people = await lookFor(db, typed)
  if (!people && known.size < mostKnown) known.add(typed)
  return people
}

/** A name that thousands have is one of thousands for good; reading them only to see it is a third of such a search. */
const tooMany = new WeakMap<Db, Set<string>>()
const mostKnown = 10_000

async function lookFor(db: Db, typed: string): Promise<PersonId[] | undefined> {
  const sought = seekName(typed)
  if (sought.some(({ pieces }) => pieces.length === 0)) return undefined
  if (sought.length === 0) return []
  const each = sought.map(
    ({ pattern, pieces }) =>
      sql`(select id from account where pieces @> ${pieces}::text[] and read like ${pattern} limit ${mostPeople + 1})`,
  )
  const { rows } = await sql<{ ids: PersonId[] | null }>`
    select array_agg(id) as ids from (
      ${sql.join(each, sql` union `)}
      union select id from account where pieces is null and kind = 'applicant' and name like ${`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`}
      limit ${mostPeople + 1}) people`.execute(db)
  const ids = rows[0]?.ids ?? []
  return ids.length > mostPeople ? undefined : ids
}

/** People from before names were read, some at a time; false when there are none left. */
export async function readSomeNames(db: Db): Promise<boolean> {
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select id, name from account where pieces is null and kind = 'applicant' order by id limit 500`.execute(db)
  if (rows.length === 0) return false
  const readings = JSON.stringify(rows.map(({ id, name }) => ({ id, name, ...readName(name) })))
  await sql`
    with readings as (
      select * from jsonb_to_recordset(${readings}::jsonb) as r(id bigint, name text, read text, pieces text[])
    ), theirs as (
      update application a set applicant_read = r.read from readings r
      where a.applicant = r.id and a.applicant_name = r.name and a.applicant_read is null returning 1
    )
    update account a set read = r.read, pieces = r.pieces from readings r
    where a.id = r.id and a.name = r.name and a.pieces is null`.execute(db)
  return true
}

export async function hasUnreadNames(db: Db): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from account where pieces is null and kind = 'applicant') as some`.execute(db)
  return rows[0]?.some ?? false
}
