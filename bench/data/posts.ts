import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import type { Connection } from '../../server/db/pool.ts'
import { openClient } from './client.ts'
import { ladder } from './tree.ts'

/** Somebody who acts for an office of the data: `depth` is 1 for the root, 4 for a unit. */
export type Post = {
  account: PersonId
  login: string
  kind: string
  office: OrganisationId
  depth: number
  files: number
}

/** The busiest officer and approver of each level of the tree. */
export async function postsOf(connection: Connection, region: Region): Promise<Post[]> {
  const client = await openClient(connection, region)
  try {
    const { rows } = await client.query<Post>(
      `with files as (select up as office, count(*) as files from application a, unnest(a.ancestors) up group by up)
      select distinct on (cardinality(o.ancestors), p.kind) p.id as account, p.login, p.kind, o.id as office,
        cardinality(o.ancestors) as depth, f.files
      from files f join organisation o on o.id = f.office join account p on p.organisation = o.id
      where p.kind in ('officer', 'approver') and o.kind = any ($1)
      order by cardinality(o.ancestors), p.kind, f.files desc, o.id, p.id`,
      [ladder(region).map(({ id }) => id)],
    )
    return rows
  } finally {
    await client.end()
  }
}
