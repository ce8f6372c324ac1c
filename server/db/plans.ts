import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { Form, Json } from '../../core/form.ts'
import type { Region } from '../../core/region.ts'
import type { Db } from '../hosted.ts'

export type Settings = Readonly<Record<string, Json>>
export type Plan = {
  id: number
  year: number
  name: string
  opens: Day
  closes: Day
  form_id: string
  form_version: number
  settings: Settings
}

type Wanted = { year: number; opens?: Day; closes?: Day; name?: string; settings?: Settings }

/** The region's newest form is stored and the year has a plan; one that is already there stays as it is. */
export async function ensurePlan(db: Db, region: Region, wanted: Wanted): Promise<number> {
  const { year, opens = `${year}-01-01`, closes = `${year}-12-31`, settings = {} } = wanted
  const form = await storeForms(db, region)
  const { rows } = await sql<{ id: number }>`
    insert into plan (year, name, opens, closes, form_id, form_version, settings)
    values (${year}, ${wanted.name ?? `${year}年度职称评审`}, ${opens}, ${closes}, ${form.id}, ${form.version}, ${JSON.stringify(settings)}::jsonb)
    on conflict (year) where organiser is null do update set year = excluded.year returning id`.execute(db)
  const [plan] = rows
  if (!plan) throw new Error(`no plan ${year}`)
  return plan.id
}

/** Answers stay with the form they were given to: a version that somebody has filled in is never rewritten. */
async function storeForms(db: Db, region: Region): Promise<Form> {
  for (const form of region.forms)
    await sql`insert into form (id, version, body) values (${form.id}, ${form.version}, ${JSON.stringify(form)}::jsonb)
      on conflict (id, version) do update set body = excluded.body
      where not exists (select from application a where a.form_id = form.id and a.form_version = form.version)`.execute(
      db,
    )
  return newestForm(region)
}

export function newestForm({ id, forms }: Region): Form {
  const newest = forms.toSorted((one, other) => other.version - one.version)[0]
  if (!newest) throw new Error(`${id} has no form`)
  return newest
}

/** The plan that is open, else the next to open, else the last that was. */
export async function findPlan(db: Db, today: Day): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`
    select id, year, name, opens, closes, form_id, form_version, settings from plan
    where organiser is null
    order by case when ${today}::date between opens and closes then 0 when opens > ${today}::date then 1 else 2 end,
      abs(opens - ${today}::date), id limit 1`.execute(db)
  return rows[0]
}

const kept = new WeakMap<Db, Map<string, Form>>()

/** A transaction that knows the forms known outside it; those that it reads are known outside once they are there for good. */
export async function inTransaction<Result>(db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> {
  const forms = new Map(kept.get(db))
  const result = await db.transaction().execute((tx) => {
    kept.set(tx, forms)
    return work(tx)
  })
  kept.set(db, new Map([...(kept.get(db) ?? []), ...forms]))
  return result
}

/** A form in use never changes, so it is read once; transactions read it through their own connection. */
export async function getForm(db: Db, id: string, version: number): Promise<Form> {
  const known = kept.get(db) ?? new Map<string, Form>()
  kept.set(db, known)
  const key = `${id} ${version}`
  const form = known.get(key) ?? (await readForm(db, id, version))
  known.set(key, form)
  return form
}

/** Those that this process has read so far. */
export const keptForms = (db: Db): readonly Form[] => [...(kept.get(db)?.values() ?? [])]

async function readForm(db: Db, id: string, version: number): Promise<Form> {
  const { rows } = await sql<{ body: Form }>`select body from form where id = ${id} and version = ${version}`.execute(
    db,
  )
  const [found] = rows
  if (!found) throw new Error(`no form ${id} ${version}`)
  return found.body
}

export async function findFormOf(db: Db, application: number): Promise<Form | undefined> {
  const { rows } = await sql<{ form_id: string; form_version: number }>`
    select form_id, form_version from application where id = ${application}`.execute(db)
  const [found] = rows
  return found && getForm(db, found.form_id, found.form_version)
}
