import { sql } from 'kysely'
import type { AchievementAct, AchievementState } from '../../core/achievement.ts'
import type { Sheet } from '../../core/condition.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { Session } from '../session.ts'

type Line = {
  id: number
  version: number
  act: AchievementAct
  state: AchievementState
  reason?: string | null
  /** What was submitted, as it was. */
  value?: Sheet | undefined
}

export const logAchievement = (db: Db, session: Session, line: Line, now: Date) =>
  sql`insert into achievement_event (achievement, version, act, state, actor, actor_is, actor_name, office, reason, value, at)
    values (${line.id}, ${line.version}, ${line.act}, ${line.state}, ${session.account}, ${session.kind}, ${session.name},
      ${session.office ?? null}, ${line.reason ?? null}, ${line.value ? sql`${JSON.stringify(line.value)}::jsonb` : null}, ${now})`.execute(
    db,
  )

type Happened = {
  act: AchievementAct
  state: AchievementState
  actorIs: Session['kind']
  actorName: string
  officeName: string | null
  reason: string | null
  at: Date
}

/** Newest first; savings in between are left out, and the last hundred are enough for anybody to read. */
export async function listHappened(db: Db, achievement: number): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select e.act, e.state, e.actor_is as "actorIs", e.actor_name as "actorName", o.name as "officeName", e.reason, e.at
    from achievement_event e left join organisation o on o.id = e.office
    where e.achievement = ${achievement} and (e.act <> 'save' or e.version = 1) order by e.version desc limit 100`.execute(
    db,
  )
  return rows
}

export const tellPerson = (db: Db, person: PersonId, text: string) =>
  sql`insert into message (account, text) values (${person}, ${text})`.execute(db)

/** Whoever checks there hears of it, once until they have read it. */
export const tellUnit = (db: Db, unit: OrganisationId, text: string) =>
  sql`insert into message (account, text)
    select p.id, ${text} from account p
    where p.organisation = ${unit} and p.kind = 'officer' and p.disabled_at is null and 'check-achievements' = any (p.capabilities)
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    db,
  )
