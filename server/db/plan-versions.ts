import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { Db } from '../hosted.ts'

/** The design that this form was made of; a form that no plan made has none. */
export async function findDesignOf(
  db: Db,
  { form_id, form_version }: { form_id: string; form_version: number },
): Promise<PlanDesign | undefined> {
  const { rows } = await sql<{ design: PlanDesign }>`
    select design from plan_version where form_id = ${form_id} and form_version = ${form_version}`.execute(db)
  return rows[0]?.design
}

/** The plan whose end an office has before its eyes: its own before others', of those that are open the first to close. */
export async function findNextDeadline(db: Db, office: OrganisationId, today: Day) {
  const { rows } = await sql<{ name: string; year: number; opens: Day; closes: Day }>`
    select name, year, opens, closes from plan where published is not null and organiser is not null and closes >= ${today}::date
    order by (opens <= ${today}::date) desc, (organiser = ${office}) desc, closes, id limit 1`.execute(db)
  return rows[0]
}
