import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type Root = {
  id: OrganisationId
  name: string
  code: string
  administrator: { id: PersonId; name: string; login: string; state: 'active' | 'new' | 'disabled' } | null
}

export async function findRoot(db: Db): Promise<Root | undefined> {
  const { rows } = await sql<Root>`
    select o.id, o.name, o.code, (select json_build_object('id', a.id, 'name', a.name, 'login', a.login,
        'state', case when a.disabled_at is not null then 'disabled' when a.must_change then 'new' else 'active' end)
      from account a where a.organisation = o.id and a.kind = 'administrator' order by a.id limit 1) as administrator
    from organisation o where o.parent is null`.execute(db)
  return rows[0]
}
