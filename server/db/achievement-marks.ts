import { sql } from 'kysely'
import type { AchievementState } from '../../core/achievement.ts'
import type { Db } from '../hosted.ts'

export type Marked = { mark: Buffer; says: string }

/** Put in place of what stood there: the entry is marked as it is submitted. */
export async function markAchievement(db: Db, id: number, marks: readonly Marked[]) {
  await sql`delete from achievement_mark where achievement = ${id}`.execute(db)
  if (marks.length === 0) return
  const rows = marks.map(({ mark, says }) => sql`(${id}::bigint, ${mark}::bytea, ${says}::text)`)
  await sql`insert into achievement_mark (achievement, mark, says) values ${sql.join(rows)} on conflict do nothing`.execute(
    db,
  )
}

/** Another entry under one of its marks; nobody's draft is anybody else's business. */
export const others = sql`
  select n.achievement from achievement_mark m cross join lateral (
    select o.achievement from achievement_mark o where o.mark = m.mark and o.achievement <> m.achievement limit 50) n
  join achievement y on y.id = n.achievement and y.state in ('pending', 'approved')
  where m.achievement = x.id`

export type Same = { id: number; state: AchievementState; says: string[] }

/** The entries that are the same as this one, in this and in every other unit. */
export async function listSame(db: Db, id: number): Promise<Same[]> {
  const { rows } = await sql<Same>`
    select y.id, y.state, array_agg(distinct m.says) as says
    from achievement_mark m cross join lateral (
      select o.achievement from achievement_mark o where o.mark = m.mark and o.achievement <> m.achievement limit 50) n
    join achievement y on y.id = n.achievement and y.state in ('pending', 'approved')
    where m.achievement = ${id} group by y.id order by y.id limit 20`.execute(db)
  return rows
}
