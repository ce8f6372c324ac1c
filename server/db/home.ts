import { sql } from 'kysely'
import type { BindingState } from '../../core/binding.ts'
import type { Day } from '../../core/day.ts'
import type { PersonId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export type HomePerson = {
  idNumber: Buffer | null
  mobile: Buffer | null
  unitName: string | null
  binding: { state: BindingState; unit: string; reason: string } | null
}

/** Who somebody is, where they work, and what they last asked of a unit. */
export async function getHomePerson(db: Db, person: PersonId): Promise<HomePerson> {
  const { rows } = await sql<HomePerson>`
    select p.id_number_sealed as "idNumber", p.mobile_sealed as mobile, case when p.released_at is null then o.name end as "unitName",
      (select json_build_object('state', b.state, 'unit', u.name, 'reason', coalesce(b.reason, ''))
        from binding b join organisation u on u.id = b.organisation where b.account = p.id order by b.id desc limit 1) as binding
    from account p left join organisation o on o.id = p.organisation where p.id = ${person}`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`no applicant ${person}`)
  return found
}

/** Entries of the library that came back, the newest first; the rest are found in the library itself. */
export async function listReturned(db: Db, person: PersonId) {
  const { rows } = await sql<{ id: number; kind: string; name: string; reason: string }>`
    select id, kind, name, coalesce(reason, '') as reason from achievement where person = ${person} and state = 'returned'
    order by decided_at desc limit 20`.execute(db)
  return rows
}

export type NewPlan = { id: number; name: string; year: number; levels: Level[]; opens: Day; closes: Day }

/** By the moment of their first publication. */
export async function listNewestPlans(db: Db): Promise<NewPlan[]> {
  const { rows } = await sql<NewPlan>`
    select p.id, p.name, p.year, p.levels, p.opens, p.closes
    from plan p join plan_version v on v.plan = p.id and v.number = 1
    where p.published is not null and p.organiser is not null order by v.published_at desc, p.id desc limit 5`.execute(
    db,
  )
  return rows
}

/** When and where, of one's declarations whose interview is still to come. */
export async function listInterviews(db: Db, person: PersonId, now: Date) {
  const { rows } = await sql<{
    application: number
    on: Day
    begins: string
    ends: string
    place: string
    panel: string
  }>`
    select d.application, d.on_day as "on", to_char(d.begins, 'HH24:MI') as begins, to_char(d.ends, 'HH24:MI') as ends, d.place, d.panel
    from defence d join application a on a.id = d.application
    where a.applicant = ${person} and d.ended_at is null and d.on_day + d.ends > ${now}::timestamptz at time zone 'Asia/Shanghai'
    order by d.on_day, d.begins`.execute(db)
  return rows
}
