import { sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type Place = {
  id: OrganisationId
  kind: string
  group: string
  code: string
  name: string
  parent: OrganisationId | null
  ancestors: OrganisationId[]
  children: number
}

/** Both held until the transaction ends, always in one order. */
export async function holdPlaces(tx: Db, ids: readonly number[]): Promise<Place[]> {
  await sql`select from organisation where id = any (${[...ids]}::bigint[]) order by id for update`.execute(tx)
  const { rows } = await sql<Place>`
    select o.id, o.kind, o.kind_group as group, o.code, o.name, o.parent, o.ancestors,
      (select count(*)::int from organisation c where c.parent = o.id) as children
    from organisation o where o.id = any (${[...ids]}::bigint[])`.execute(tx)
  return rows
}

/** Declarations that its people have not sent yet go the new way; those on their way keep their desks. */
export const placeBelow = (tx: Db, id: OrganisationId, { to, code }: { to: OrganisationId; code: string }) =>
  sql`
    with moved as (
      update organisation o set parent = p.id, ancestors = p.ancestors || o.id, code = ${code}, version = o.version + 1
      from organisation p where o.id = ${id} and p.id = ${to} returning o.id, o.ancestors
    )
    update application a set ancestors = moved.ancestors, version = a.version + 1
    from moved where a.organisation = moved.id and a.state in ('draft', 'withdrawn')`.execute(tx)
