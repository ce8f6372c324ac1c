import { sql } from 'kysely'
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
