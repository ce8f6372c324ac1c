import { sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { Parent } from '../new-unit.ts'
import { read } from '../unit-names.ts'

/** One that such a unit may stand below; two that register below it do so one after the other. */
export async function holdParent(tx: Db, kinds: readonly string[], id: number): Promise<Parent | undefined> {
  const { rows } = await sql<Parent>`
    select id, kind, code from organisation where id = ${id} and kind = any (${[...kinds]}::text[]) for no key update`.execute(
    tx,
  )
  return rows[0]
}

/** A unit that is called so already and whose credit code nobody has said: it may be the same one. */
export async function findUncoded(db: Db, name: string): Promise<{ above: string | null } | undefined> {
  const { written, pieces } = read(name)
  const { rows } = await sql<{ above: string | null }>`
    select p.name as above from organisation o left join organisation p on p.id = o.parent
    where o.kind_group <> 'office' and o.credit_code is null and o.pieces @> ${pieces.slice(0, 40)}::text[]
      and o.written = ${written} limit 1`.execute(db)
  return rows[0]
}

/** The office whose code is the longest beginning of the division's: whoever registers there does so one after the other. */
export async function holdBureau(tx: Db, kinds: readonly string[], division: string): Promise<Parent | undefined> {
  const { rows } = await sql<Parent>`
    select id, kind, code from organisation
    where kind_group = 'office' and kind = any (${[...kinds]}::text[]) and starts_with(${division}, code)
    order by length(code) desc limit 1 for no key update`.execute(tx)
  return rows[0]
}

/** As whoever registers it says; its permission is still to be asked for. */
export const setUnpermitted = (
  tx: Db,
  id: OrganisationId,
  { division, contact }: { division: string; contact: string },
) =>
  sql`update organisation set permitted_at = null, division = ${division}, contact = ${contact}, completed_at = now()
    where id = ${id}`.execute(tx)
