import { type RawBuilder, sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import type { Day } from '../../core/day.ts'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import type { NoticeOpinion, OpinionCheckStage, OwnOpinionStage } from '../../core/notice-opinion.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

/** A person who passed, and what has been said of the notice. What of it leaves the server is decided by the core's sight. */
export type OpinionRow = Omit<Application, keyof Progress> & {
  progress: Progress
  version: number
  name: string
  idNumber: Buffer | null
  unit: string
  title: string
  specialty: string
  arrivedAt: Date
  stage: OwnOpinionStage | OpinionCheckStage
  isThemself: boolean
  trail: OrganisationId[]
  convener: OrganisationId | null
  authoriser: OrganisationId | null
  /** The last that the unit said, wherever the file has come since, and the files that prove it. */
  said: NoticeOpinion | null
  files: FileRef[]
  ruled: { upheld: boolean; reason: string } | null
}

export type OpinionFilters = {
  year?: number | undefined
  mark?: Buffer | undefined
  name?: string | undefined
  level?: Level | undefined
  series?: string | undefined
  title?: string | undefined
  stage?: string | undefined
}

/** Whose list: a unit's own people, those whose opinion came up to an office, those that an authority rules on, one committee's, or one person. */
export type OpinionList =
  | { is: 'own' | 'below' | 'arrived'; office: OrganisationId }
  | { is: 'committee' | 'one'; id: number }

type Reading = { me: PersonId; today: Day }

/** What waits for somebody here comes first, then by number, the newest first. */
export async function listOpinions(
  db: Db,
  list: OpinionList,
  { me, today }: Reading,
  { filters = {}, ids, page = 1, size = 2000 }: Chosen = {},
): Promise<{ rows: OpinionRow[]; total: number }> {
  const { members, stage } = listed(list, today)
  const { rows } = await sql<OpinionRow & { total: number }>`
    with found as (
      select a.id, ${stage} as stage from application a join account person on person.id = a.applicant
      where ${members} and ${matching(filters)} and ${ids ? sql`a.id = any (${[...ids]}::bigint[])` : sql`true`}
    ), shown as (
      select f.*, count(*) over ()::int as total from found f
      where ${filters.stage === undefined ? sql`true` : sql`f.stage = ${filters.stage}`}
      order by f.stage = 'handed-in', f.id desc limit ${size} offset ${(page - 1) * size}
    )
    select a.id, a.applicant, a.organisation, a.year, a.level, a.series, a.way, a.autonomous, a.progress, a.version,
      a.applicant_name as name, person.id_number_sealed as "idNumber", o.name as unit, a.title, a.specialty, a.arrived_at as "arrivedAt",
      x.stage, x.total, c.convener, c.authoriser, said.opinion as said,
      coalesce(self.id = a.applicant or self.id_number_mark = person.id_number_mark or self.mobile_mark = person.mobile_mark, false)
        as "isThemself",
      (select coalesce(json_agg(e.office order by e.id), '[]') from event e where e.application = a.id and e.act = 'forward'
        and e.id > (select max(s.id) from event s where s.application = a.id and s.act = 'submit')) as trail,
      (select coalesce(json_agg(json_build_object('file', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'sha256', f.sha256)
          order by f.id), '[]')
        from opinion_file x join file f on f.id = x.file where x.application = a.id and said.proof @> to_jsonb(f.id)) as files,
      (select json_build_object('upheld', e.input -> 'upheld', 'reason', e.input -> 'reason') from event e
        where e.application = a.id and e.act = 'ruleOnOpinion' order by e.id desc limit 1) as ruled
    from shown x join application a on a.id = x.id join account person on person.id = a.applicant join organisation o on o.id = a.organisation
    left join account self on self.id = ${me}
    left join lateral (select e.progress -> 'opinion' as opinion, e.input -> 'proof' as proof,
        (e.progress ->> 'committee')::bigint as committee
      from ${given} and e.application = a.id order by e.id desc limit 1) said on true
    left join committee c on c.id = coalesce(a.committee, said.committee)
    order by x.stage = 'handed-in', x.id desc`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Where the unit said something. */
const given = sql`event e where e.act in ('raiseObjection', 'clearNotice', 'settle') and e.progress ->> 'state' = 'opinion-climbing'`

type Chosen = { filters?: OpinionFilters; ids?: readonly ApplicationId[]; page?: number; size?: number }

function matching({ year, mark, name, level, series, title }: OpinionFilters): RawBuilder<unknown> {
  const conditions = [
    year !== undefined && sql`a.year = ${year}`,
    mark && sql`person.id_number_mark = ${mark}`,
    name && sql`a.applicant_name like ${`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`}`,
    level && sql`a.level = ${level}`,
    series && sql`a.series = ${series}`,
    title && sql`a.title = ${title}`,
  ].filter((one) => typeof one === 'object')
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** `stage` in the words of core/notice-opinion.ts. */
function listed(list: OpinionList, today: Day): { members: RawBuilder<unknown>; stage: RawBuilder<unknown> } {
  if ('id' in list)
    return { members: list.is === 'one' ? sql`a.id = ${list.id}` : ofCommittee(list.id), stage: ownStage(today) }
  const { is, office } = list
  const did = (acts: RawBuilder<unknown>) =>
    sql`a.id in (select e.application from event e where e.office = ${office} and e.act in ${acts})`
  if (is === 'arrived')
    return {
      members: sql`(a.office = ${office} and a.state = 'opinion-arrived' or ${did(sql`('ruleOnOpinion')`)})`,
      stage: sql`case when a.state = 'opinion-arrived' then 'to-check' else 'handed-in' end`,
    }
  if (is === 'own')
    return {
      members: sql`a.organisation = ${office} and (a.state in ('passed', 'outcome-on-notice', 'opinion-climbing', 'opinion-arrived')
        or ${did(sql`('handInOpinion')`)})`,
      stage: ownStage(today),
    }
  return {
    members: sql`a.organisation <> ${office} and (a.opinion_office = ${office} or ${did(sql`('handInOpinion', 'sendOpinionDown')`)})`,
    stage: sql`case when a.opinion_office = ${office} then
        case when a.progress -> 'decided' = 'true' then 'agreed' when a.progress ->> 'sentDown' is not null then 'sent-down' else 'to-check' end
      when a.state = 'opinion-climbing' and (a.progress ->> 'at')::int < (select p.place - 1
        from jsonb_array_elements(a.progress -> 'path') with ordinality p(office, place) where p.office = to_jsonb(${office}::bigint) limit 1)
      then 'returned' else 'handed-in' end`,
  }
}

/** Whoever was refused because of the opinion lies with no committee any more. */
const ofCommittee = (id: number) => sql`(a.committee = ${id} and a.state in ${voted} or a.state = 'refused'
  and a.office = (select authoriser from committee where id = ${id})
  and exists (select from ${given} and e.application = a.id and e.progress ->> 'committee' = ${String(id)}))`

const voted = sql`('passed', 'outcome-on-notice', 'opinion-climbing', 'opinion-arrived', 'outcome-noticed', 'confirmed', 'certified', 'revoked')`

const ownStage = (today: Day) => sql`case when a.state = 'passed' then 'waiting'
  when a.state = 'outcome-on-notice' then case when a.progress ->> 'closes' >= ${today} then 'on-notice' else 'to-decide' end
  when a.state = 'opinion-climbing' and a.progress -> 'at' = '0' then
    case when a.progress -> 'decided' = 'false' then 'sent-down' when a.progress #> '{opinion,objection}' = 'true' then 'objected' else 'cleared' end
  else 'handed-in' end`
