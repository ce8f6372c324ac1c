import { sql } from 'kysely'
import type { AchievementAct, AchievementState } from '../../core/achievement.ts'
import type { Sheet } from '../../core/condition.ts'
import type { FileRef, Registered } from '../../core/form.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type AchievementRow = {
  id: number
  person: PersonId
  personName: string
  kind: string
  key: string
  form_id: string
  form_version: number
  name: string
  /** Personal numbers in it are sealed. */
  value: Sheet
  state: AchievementState
  version: number
  unit: OrganisationId | null
  unitName: string | null
  /** The unit that the person is bound to today. */
  bound: OrganisationId | null
  reason: string | null
  changed_at: Date
  submitted_at: Date | null
  decided_at: Date | null
}

export const columns = sql`x.id, x.person, p.name as "personName", x.kind, x.key, x.form_id, x.form_version, x.name, x.value, x.state,
  x.version, x.unit, u.name as "unitName", case when p.released_at is null then p.organisation end as bound, x.reason,
  x.changed_at, x.submitted_at, x.decided_at`

export const source = sql`achievement x join account p on p.id = x.person left join organisation u on u.id = x.unit`

type Wanted = { id: number; hold?: boolean }

/** With `hold` nobody changes it before this transaction ends. */
export async function findAchievement(db: Db, { id, hold = false }: Wanted): Promise<AchievementRow | undefined> {
  const { rows } = await sql<AchievementRow>`
    select ${columns} from ${source} where x.id = ${id} and x.state <> 'removed' ${hold ? sql`for update of x` : sql``}`.execute(
    db,
  )
  return rows[0]
}

export async function findByKey(db: Db, person: PersonId, key: string): Promise<AchievementRow | undefined> {
  const { rows } = await sql<AchievementRow>`
    select ${columns} from ${source} where x.person = ${person} and x.key = ${key} and x.state <> 'removed'`.execute(db)
  return rows[0]
}

type Listed = { kind: string; state?: AchievementState | undefined; before?: number | undefined; limit: number }

/** Newest first. */
export async function listAchievements(db: Db, person: PersonId, { kind, state, before, limit }: Listed) {
  const { rows } = await sql<AchievementRow>`
    select ${columns} from ${source} where x.person = ${person} and x.kind = ${kind} and x.state <> 'removed'
      ${state ? sql`and x.state = ${state}` : sql``} ${before === undefined ? sql`` : sql`and x.id < ${before}`}
    order by x.id desc limit ${limit}`.execute(db)
  return rows
}

export async function countAchievements(db: Db, person: PersonId) {
  const { rows } = await sql<{ kind: string; state: AchievementState; count: number }>`
    select kind, state, count(*) as count from achievement where person = ${person} and state <> 'removed'
    group by kind, state`.execute(db)
  return rows
}

type Made = Pick<AchievementRow, 'person' | 'kind' | 'key' | 'form_id' | 'form_version' | 'name' | 'value'>

/** Nothing when the person already has a row of this name. */
export async function insertAchievement(db: Db, one: Made, now: Date): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into achievement (person, kind, key, form_id, form_version, name, value, made_at, changed_at)
    values (${one.person}, ${one.kind}, ${one.key}, ${one.form_id}, ${one.form_version}, ${one.name},
      ${JSON.stringify(one.value)}::jsonb, ${now}, ${now})
    on conflict do nothing returning id`.execute(db)
  return rows[0]?.id
}

type Change = Pick<AchievementRow, 'id' | 'state' | 'unit' | 'reason'> & {
  act: AchievementAct
  decidedBy?: PersonId | undefined
  filled?: Pick<AchievementRow, 'form_id' | 'form_version' | 'name' | 'value'> | undefined
}

/** The row is held by this transaction. */
export async function writeAchievement(db: Db, change: Change, now: Date) {
  const { id, state, unit, reason, act, decidedBy, filled } = change
  const submitted = act === 'submit'
  await sql`
    update achievement set state = ${state}, version = version + 1, unit = ${unit}, reason = ${reason}, changed_at = ${now},
      submitted_at = ${submitted ? sql`${now}` : sql`submitted_at`},
      decided_by = ${decidedBy ?? (state === 'returned' ? sql`decided_by` : null)},
      decided_at = ${decidedBy === undefined ? (state === 'returned' ? sql`decided_at` : null) : now}
      ${filled ? sql`, form_id = ${filled.form_id}, form_version = ${filled.form_version}, name = ${filled.name}, value = ${JSON.stringify(filled.value)}::jsonb` : sql``}
    where id = ${id}`.execute(db)
}

/** The achievement's own files among these, as they were stored. */
export async function filesOfAchievement(db: Db, achievement: number, ids: readonly number[]): Promise<FileRef[]> {
  const { rows } = await sql<FileRef>`
    select id as file, name, type, bytes, sha256 from file
    where achievement = ${achievement} and id = any (${[...ids]}::bigint[])`.execute(db)
  return rows
}

/** Units that an answer may name: where people work. */
export async function unitsNamed(db: Db, ids: readonly number[]): Promise<({ id: number } & Registered)[]> {
  const { rows } = await sql<{ id: number } & Registered>`
    select id, name, kind_group as "group", true as permitted from organisation where id = any (${[...ids]}::bigint[]) and kind_group <> 'office'`.execute(
    db,
  )
  return rows
}

/** The same human being under two accounts. */
export async function isSamePerson(db: Db, one: PersonId, other: PersonId): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select coalesce(a.id = b.id or a.id_number_mark = b.id_number_mark or a.mobile_mark = b.mobile_mark, false) as same from account a, account b
    where a.id = ${one} and b.id = ${other}`.execute(db)
  return rows[0]?.same ?? false
}
