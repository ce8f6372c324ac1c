import { sql } from 'kysely'
import type { ExpertState } from '../../core/filing.ts'
import type { CommitteeId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export type Expert = {
  id: number
  committee: CommitteeId
  name: string
  title: string
  level: Level
  specialty: string
  employer: string
  mobileSealed: Buffer | null
  term: { opens: string; closes: string }
  state: ExpertState
  reason: string | null
  version: number
}

const columns = sql`id, committee, name, title, level, specialty, employer, mobile_sealed as "mobileSealed", version, state,
  progress ->> 'reason' as reason, json_build_object('opens', term_from, 'closes', term_to) as term`

export async function findExpert(db: Db, id: number): Promise<Expert | undefined> {
  const { rows } = await sql<Expert>`select ${columns} from expert where id = ${id}`.execute(db)
  return rows[0]
}

/** At most 2,000; a committee has some dozens. */
export async function listExperts(db: Db, committee: CommitteeId): Promise<Expert[]> {
  const { rows } =
    await sql<Expert>`select ${columns} from expert where committee = ${committee} order by state, id limit 2000`.execute(
      db,
    )
  return rows
}

export type NewExpert = Pick<Expert, 'committee' | 'name' | 'title' | 'level' | 'specialty' | 'employer' | 'term'> & {
  mobileSealed: Buffer
  mobileMark: Buffer
}

/** The new id, or nothing when this person (by mobile number) is already entered for the committee. */
export async function insertExpert(db: Db, one: NewExpert): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into expert (committee, name, title, level, specialty, employer, mobile_sealed, mobile_mark, term_from, term_to)
    select ${one.committee}, ${one.name}, ${one.title}, ${one.level}, ${one.specialty}, ${one.employer}, ${one.mobileSealed},
      ${one.mobileMark}, ${one.term.opens}::date, ${one.term.closes}::date
    where not exists (select from expert where committee = ${one.committee} and mobile_mark = ${one.mobileMark} and state not in ('refused', 'left'))
    returning id`.execute(db)
  return rows[0]?.id
}
