import type pg from 'pg'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import type { Role } from '../../core/route.ts'
import { nameOf } from './names.ts'
import type { Place } from './tree.ts'

/** Who acts for an office, by office and role. */
export type Posts = (office: OrganisationId, role: Role) => { id: PersonId; name: string }

const kinds = ['administrator', 'officer', 'approver'] as const

/** Every office has an administrator, an officer and an approver with all that its kind may have; who is there already stays. */
export async function employ(client: pg.Client, region: Region, places: readonly Place[], password: string) {
  const agreed = { agreement: region.words.agreement.version, privacy: region.words.privacy.version }
  const wanted = places.flatMap(({ id, kind, code }, index) =>
    kinds.map((is, place) => ({
      ...{ kind: is, login: `${is}-${code}`, name: nameOf(9_000_000 + index * 3 + place), organisation: id, password },
      capabilities: region.permissions
        .filter((one) => one.role === is && (one.kinds?.includes(kind) ?? true))
        .map(({ capability }) => capability),
    })),
  )
  await client.query(
    `insert into account (kind, login, name, organisation, password, must_change, agreed, capabilities)
      select kind, login, name, organisation, password, false, $2::jsonb, capabilities
      from jsonb_to_recordset($1::jsonb) as r(kind text, login text, name text, organisation bigint, password text, capabilities text[])
      where not exists (select from account a where a.organisation = r.organisation and a.kind = r.kind) on conflict do nothing`,
    [JSON.stringify(wanted), JSON.stringify(agreed)],
  )
}

export async function findPosts(client: pg.Client): Promise<Posts> {
  const { rows } = await client.query<{ id: PersonId; name: string; kind: string; organisation: OrganisationId }>(
    `select id, name, kind, organisation from account where kind in ('officer', 'approver') and organisation is not null order by id desc`,
  )
  const all = new Map(rows.map(({ kind, organisation, ...one }) => [`${organisation} ${kind}`, one]))
  return (office, role) => {
    const found = all.get(`${office} ${role}`)
    if (!found) throw new Error(`no ${role} of ${office}`)
    return found
  }
}
