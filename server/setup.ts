import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Hosted, Server } from './hosted.ts'

const hours = 24
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * One link a province that nobody manages yet: the way to its first system manager. Called at each start; a new link
 * makes the former one worthless.
 */
export async function firstRunLinks(server: Server): Promise<{ region: string; name: string; url: string }[]> {
  const links = await Promise.all([...server.regions.values()].map((hosted) => linkFor(hosted, server.publicUrl)))
  return links.filter((link) => link !== undefined)
}

async function linkFor({ db, region }: Hosted, publicUrl: string) {
  const { rows } = await sql`select 1 from account where kind = 'system' limit 1`.execute(db)
  if (rows.length > 0) return undefined
  const token = randomBytes(32).toString('base64url')
  await sql`insert into setting (key, value)
    values ('setup', jsonb_build_object('hash', ${hashOf(token)}::text, 'expires', now() + make_interval(hours => ${hours})))
    on conflict (key) do update set value = excluded.value, changed_at = now()`.execute(db)
  return { region: region.id, name: region.name, url: `${publicUrl}/${region.id}/setup#${token}` }
}

/** True once: whoever asks with the link's token uses it up. Inside the transaction that makes the manager. */
export async function spendSetupToken(tx: Db, token: string): Promise<boolean> {
  const { rows } = await sql`
    delete from setting where key = 'setup' and value ->> 'hash' = ${hashOf(token)}
      and (value ->> 'expires')::timestamptz > now() returning 1`.execute(tx)
  return rows.length === 1
}
