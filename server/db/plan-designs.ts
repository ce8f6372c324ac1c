import { sql } from 'kysely'
import { type Day, isDay, type Window } from '../../core/day.ts'
import type { Form } from '../../core/form.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { Db } from '../hosted.ts'

/** A plan as its organiser works on it. */
export type DesignRow = {
  id: number
  organiser: OrganisationId
  /** As people know it who declare by it; what is being designed may say otherwise. */
  name: string
  year: number
  design: PlanDesign
  version: number
  /** The number of the version that people declare by. */
  published: number | null
  /** That of the plan itself: it may have been moved since. */
  window: Window
  changed_at: Date
  copied_from: number | null
  /** Declarations begun under it, and those of them that can still be changed by the applicant. */
  applications: number
  filling: number
}

const columns = sql`p.id, p.organiser, p.name, p.year, p.draft as design, p.version, p.published,
  json_build_object('opens', p.opens, 'closes', p.closes) as window, p.changed_at, p.copied_from,
  (select count(*)::int from application a where a.plan = p.id and a.state <> 'discarded') as applications,
  (select count(*)::int from application a where a.plan = p.id and a.state in ('draft', 'sent-back', 'withdrawn')) as filling`

type Wanted = { id: number; office: OrganisationId; hold?: boolean }

/** Nothing for everybody but the organiser. With `hold` nobody changes it before this transaction ends. */
export async function findDesign(db: Db, { id, office, hold = false }: Wanted): Promise<DesignRow | undefined> {
  // A statement of its own: one that waits for the row would still count the applications of before.
  if (hold) await sql`select from plan where id = ${id} and organiser = ${office} for update`.execute(db)
  const { rows } = await sql<DesignRow>`
    select ${columns} from plan p where p.id = ${id} and p.organiser = ${office} and p.removed_at is null`.execute(db)
  return rows[0]
}

/** Newest first; no office designs more than a few a year. */
export async function listDesigns(db: Db, office: OrganisationId): Promise<DesignRow[]> {
  const { rows } = await sql<DesignRow>`
    select ${columns} from plan p where p.organiser = ${office} and p.removed_at is null
    order by p.year desc, p.id desc limit 500`.execute(db)
  return rows
}

type Made = { office: OrganisationId; design: PlanDesign; today: Day; now: Date; from?: number | undefined }

export async function insertDesign(db: Db, { office, design, today, now, from }: Made): Promise<number> {
  const { opens, closes } = windowIn(design, today)
  const { rows } = await sql<{ id: number }>`
    insert into plan (year, name, opens, closes, organiser, committee, kind, series, draft, copied_from, changed_at)
    values (${yearIn(design, today)}, ${design.name}, ${opens}, ${closes}, ${office}, ${design.committee}, ${design.kind}, ${design.series},
      ${JSON.stringify(design)}::jsonb, ${from ?? null}, ${now}) returning id`.execute(db)
  const [made] = rows
  if (!made) throw new Error('a plan was not written down')
  return made.id
}

/** While nothing is published the plan's own columns follow what is being designed. */
export const saveDesign = (db: Db, id: number, { design, today, now }: Omit<Made, 'office' | 'from'>) => {
  const { opens, closes } = windowIn(design, today)
  return sql`update plan set draft = ${JSON.stringify(design)}::jsonb, version = version + 1, changed_at = ${now},
    year = case when published is null then ${yearIn(design, today)} else year end,
    name = case when published is null then ${design.name} else name end,
    committee = case when published is null then ${design.committee}::bigint else committee end,
    kind = case when published is null then ${design.kind} else kind end,
    series = case when published is null then ${design.series} else series end,
    opens = case when published is null then ${opens}::date else opens end,
    closes = case when published is null then ${closes}::date else closes end
    where id = ${id}`.execute(db)
}

/** What is not written properly yet is kept in the design alone. */
const windowIn = ({ window: { opens, closes } }: PlanDesign, today: Day): Window =>
  isDay(opens) && isDay(closes) && opens <= closes ? { opens, closes } : { opens: today, closes: today }
const yearIn = ({ year }: PlanDesign, today: Day) => (Number.isInteger(year) ? year : Number(today.slice(0, 4)))

export const removeDesign = (db: Db, id: number, now: Date) =>
  sql`update plan set removed_at = ${now}, version = version + 1 where id = ${id} and published is null`.execute(db)

type Published = { design: PlanDesign; form: Form; levels: readonly string[]; by: PersonId; now: Date }

/** The version is added; nobody may write it again. */
export const publishDesign = (db: Db, id: number, { design, form, levels, by, now }: Published) =>
  sql`with stored as (
      insert into form (id, version, body) values (${form.id}, ${form.version}, ${JSON.stringify(form)}::jsonb) returning 1
    ), numbered as (
      insert into plan_version (plan, number, design, form_id, form_version, published_by, published_at)
      select ${id}, ${form.version}, ${JSON.stringify(design)}::jsonb, ${form.id}, ${form.version}, ${by}, ${now} from stored
      returning number
    )
    update plan set published = numbered.number, form_id = ${form.id}, form_version = ${form.version}, version = version + 1,
      year = ${design.year}, name = ${design.name}, opens = ${design.window.opens}, closes = ${design.window.closes},
      committee = ${design.committee}, kind = ${design.kind}, series = ${design.series}, levels = ${[...levels]}, changed_at = ${now}
    from numbered where plan.id = ${id}`.execute(db)

/** The design goes along, so that the next version does not take it back. */
export const moveWindow = (db: Db, id: number, { opens, closes }: Window, now: Date) =>
  sql`update plan set opens = ${opens}, closes = ${closes}, version = version + 1, changed_at = ${now},
    draft = jsonb_set(draft, '{window}', ${JSON.stringify({ opens, closes })}::jsonb) where id = ${id}`.execute(db)

export type VersionRow = { number: number; at: Date; by: string }

export async function listVersions(db: Db, plan: number): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.published_at as at, p.name as by from plan_version v join account p on p.id = v.published_by
    where v.plan = ${plan} order by v.number desc limit 200`.execute(db)
  return rows
}

export async function findVersion(db: Db, plan: number, number: number): Promise<PlanDesign | undefined> {
  const { rows } = await sql<{ design: PlanDesign }>`
    select design from plan_version where plan = ${plan} and number = ${number}`.execute(db)
  return rows[0]?.design
}

/** Whoever is still filling in learns of it. */
export const tellFilling = (db: Db, plan: number, text: string) =>
  sql`insert into message (account, application, text)
    select applicant, id, ${text} from application where plan = ${plan} and state in ('draft', 'sent-back', 'withdrawn')`.execute(
    db,
  )
