import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { PersonId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { openRegions } from '../../server/db/pool.ts'
import { cookieName } from '../../server/http/cookie.ts'
import { openSession } from '../../server/session.ts'
import type { Site } from './site.ts'

export type Applicant = { application: number; account: number; cookie: string }
export type Officer = { account: number; cookie: string }
export type People = { applicants: Applicant[]; officers: ReadonlyMap<string, Officer> }

/** Somebody whose declaration lies complete at a desk, taken as a pattern: so many more like them, each with a draft. */
export async function hire({ connection }: Site, region: Region, count: number): Promise<People> {
  const client = new pg.Client({ ...connection, options: `-c search_path="${region.id}",public` })
  await client.connect()
  const opened = openRegions(connection, [region.id], 2)
  const cookieOf = async (account: number) =>
    `${cookieName(region.id)}=${await openSession(opened.region(region.id), account as PersonId, '')}`
  try {
    const applicants: Applicant[] = []
    for (let number = 0; number < count; number++) {
      const made = await copyOf(client, number)
      applicants.push({ ...made, cookie: await cookieOf(made.account) })
    }
    const officers = new Map<string, Officer>()
    const { rows } = await client.query<{ desk: string; account: string }>(staff)
    for (const { desk, account } of rows)
      if (!officers.has(desk)) officers.set(desk, { account: Number(account), cookie: await cookieOf(Number(account)) })
    return { applicants, officers }
  } finally {
    await client.end()
    await opened.close()
  }
}

const staff = `select organisation || ' ' || kind as desk, id as account from account
  where kind in ('officer', 'approver') and disabled_at is null and not must_change and capabilities && '{check,approve}' order by id`

const pattern = `select id from application where state = 'under-check' and jsonb_array_length(progress -> 'desks') > 1
  order by jsonb_array_length(progress -> 'desks') desc, id limit 1`

/** Account, draft, files and answers, as if they had come by the front door. */
async function copyOf(client: pg.Client, number: number) {
  const one = async (text: string, given: unknown[]) =>
    Number((await client.query<{ id: string }>(text, given)).rows[0]?.id)
  await client.query('begin')
  const from = await one(pattern, [])
  const account = await one(
    `insert into account (kind, login, name, organisation, password, must_change, agreed, mobile_sealed, mobile_mark, id_number_sealed,
        id_number_mark, opened, email_sealed, email_mark)
      select kind, case when login is not null then login || $2 end, name, p.organisation, password, false, agreed, mobile_sealed, mobile_mark,
        id_number_sealed, $3, opened, email_sealed, email_mark
      from account p join application a on a.applicant = p.id where a.id = $1 returning id`,
    [from, `-${number}`, randomBytes(32)],
  )
  const application = await one(
    `insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level,
        specialty, way, autonomous, progress, pledged)
      select $2, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level, specialty, way, autonomous,
        '{"state": "draft"}', pledged from application where id = $1 returning id`,
    [from, account],
  )
  const { rows: files } = await client.query<{ old: string; id: string }>(
    `with numbered as (select f.*, nextval(pg_get_serial_sequence('file', 'id')) as copy from file f where application = $1)
      insert into file (id, owner, application, name, type, bytes, sha256, pages, width, height)
      overriding system value select copy, $2, $3, name, type, bytes, sha256, pages, width, height from numbered
      returning id, (select min(n.id) from numbered n where n.copy = file.id) as old`,
    [from, account, application],
  )
  const copies = new Map(files.map(({ old, id }) => [Number(old), Number(id)]))
  const { rows: answers } = await client.query<{ section: string; value: unknown }>(
    'select section, value from answer where application = $1',
    [from],
  )
  for (const { section, value } of answers)
    await client.query('insert into answer (application, section, value) values ($1, $2, $3)', [
      application,
      section,
      JSON.stringify(value, (key, part) => (key === 'file' ? (copies.get(part) ?? part) : part)),
    ])
  await client.query('commit')
  return { application, account }
}
