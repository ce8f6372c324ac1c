import { sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import type { Row, Sheet } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import type { FileRef, Registered } from '../../core/form.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { Db } from '../hosted.ts'
import type { Settings } from './plans.ts'

export type StoredAnswer = { value: Sheet | readonly Row[]; version: number; savedAt: string }

/** Everything that filling in needs, and nothing that anybody else may see. */
export type WorkingRow = {
  id: ApplicationId
  version: number
  progress: Progress
  form_id: string
  form_version: number
  series: string | null
  title: string | null
  level: Application['level']
  specialty: string
  way: Application['way']
  autonomous: boolean
  year: number
  name: string
  id_number_sealed: Buffer
  mobile_sealed: Buffer | null
  organisation: OrganisationId | null
  organisation_name: string | null
  autonomous_series: string[]
  opens: Day
  closes: Day
  settings: Settings
  /** The version of a designed plan that they declare by, and the name of its committee. */
  design: PlanDesign | null
  committee_name: string
  answers: Record<string, StoredAnswer>
  files: FileRef[]
  organisations: ({ id: number; autonomousSeries: string[] } & Registered)[]
  shared: Buffer | null
  shared_at: Date | null
  /** By the province's identity service, last. */
  told: Buffer | null
  /** 诚信承诺书 of the plan, agreed to before the form opened. */
  pledged: { version: string; text: string } | null
} & Marks

/** Versions of rows as PostgreSQL counts them: another text as soon as anybody has changed one of them. */
export type Marks = {
  rows_mark: string
  /** Of all answers, in the order of their sections. */
  answer_marks: string[]
  answered: string[]
}

type Wanted = {
  id: ApplicationId
  person: PersonId
  mentioned?: readonly number[]
  /** Only the answers to these; without it all of them. */
  sections?: readonly string[] | undefined
  hold?: boolean
}

/** The applicant's own working copy in one statement; with `hold` nobody changes it before this transaction ends. */
export async function findWorking(db: Db, { id, person, mentioned = [], sections, hold = false }: Wanted) {
  // A statement of its own: one that waits for the row would still read the answers of before.
  if (hold)
    await sql`/* hold-own */ select from application where id = ${id} and applicant = ${person} for update`.execute(db)
  const { rows } = await sql<Omit<WorkingRow, 'answers'> & { answers: string | null }>`/* working-copy */
    select a.id, a.version, a.progress, a.form_id, a.form_version, a.series, a.title, a.level, a.specialty, a.way, a.autonomous, a.year, a.pledged,
      p.name, p.id_number_sealed, p.mobile_sealed, a.organisation, o.name as organisation_name,
      coalesce(o.autonomous_series, '{}') as autonomous_series,
      plan.opens, plan.closes, plan.settings, v.design, coalesce(c.name, '') as committee_name, s.sealed as shared, s.looked_up_at as shared_at,
      i.told_sealed as told, ${rowsMark} as rows_mark, ${answerMarks}::text[] as answer_marks,
      array(select section from answer w where w.application = a.id order by section) as answered,
      (select string_agg(${asJson}, ',') from answer w where w.application = a.id
        ${sections ? sql`and ${JSON.stringify(sections)}::jsonb ? w.section` : sql``}) as answers,
      ${mentioned.length > 0 ? referred(mentioned) : sql`'[]'::json as files, '[]'::json as organisations`}
    from ${sources}
    where a.id = ${id} and a.applicant = ${person} and a.state <> 'discarded'`.execute(db)
  const [row] = rows
  return row && { ...row, answers: JSON.parse(`{${row.answers ?? ''}}`) as WorkingRow['answers'] }
}

/** What a working copy is made of, beside its answers and what these refer to. */
export const sources = sql`application a join account p on p.id = a.applicant left join organisation o on o.id = a.organisation
    join plan on plan.id = a.plan left join shared_record s on s.application = a.id
    left join plan_version v on v.plan = a.plan and v.form_id = a.form_id and v.form_version = a.form_version
    left join committee c on c.id = plan.committee
    left join lateral (select xmin, told_sealed from identity where account = p.id order by told_at desc limit 1) i on true`

export const rowsMark = sql`format('%s %s %s %s %s %s %s %s', a.xmin, p.xmin, o.xmin, plan.xmin, s.xmin, v.xmin, c.xmin, i.xmin)`
export const answerMarks = sql`array(select xmin from answer w where w.application = a.id order by section)`

/** The database's own json_object_agg takes three times as long to write the same. */
const asJson = sql`format('%s:{"value":%s,"version":%s,"savedAt":%s}', to_json(w.section), w.value, w.version, to_json(w.saved_at))`

/** What the numbers among new answers may stand for. */
const referred = (numbers: readonly number[]) => sql`
      coalesce((select json_agg(json_build_object('file', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'sha256', f.sha256))
        from file f where f.application = a.id and f.id = any (${[...numbers]}::bigint[])), '[]') as files,
      coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'autonomousSeries', u.autonomous_series,
          'group', u.kind_group, 'permitted', u.permitted_at is not null))
        from organisation u where u.id = any (${[...numbers]}::bigint[]) and (u.kind_group <> 'office' or u.id = a.organisation)), '[]')
        as organisations`
