import type pg from 'pg'
import type { Region } from '../../core/region.ts'
import { lastWords } from '../../server/db/decisions.ts'
import { migrate } from '../../server/db/migrate.ts'
import { getForm } from '../../server/db/plans.ts'
import { type Connection, openRegions } from '../../server/db/pool.ts'
import { fingerprint } from '../../server/keys.ts'
import { checkReferences, openClient, trustReferences } from './client.ts'
import { type Cell, copyInto, withoutIndexes } from './copy.ts'
import { declaring } from './declared.ts'
import { answerColumns, answers, fileColumns, files } from './drafts.ts'
import { benchKeys } from './keys.ts'
import {
  accountColumns,
  accounts,
  applicationColumns,
  applications,
  eventColumns,
  events,
  type Filling,
} from './rows.ts'
import { prepare } from './setting.ts'
import { submissionColumns, submissions } from './snapshots.ts'
import { telling } from './story.ts'

/** Another number where the data would not be the same. */
const edition = 3

/**
 * A province of its own in this database: about 1,111 offices and units in four levels, and so many applications of three years
 * with their people and history, always the same. A database that is filled as wanted is left as it is; one that was filled
 * otherwise is emptied first; one that holds anything else is refused.
 *
 * Log-ins: `administrator-CODE`, `officer-CODE`, `approver-CODE` of every office and unit (`postsOf` in posts.ts names one of each
 * level), applicants by their ID number, all with the password in setting.ts. The server must have the keys of keys.ts.
 * A quarter of this year's, twenty thousand at most, are drafts that can be submitted as they are; where plans are designed, half of them.
 */
export async function fillWith(connection: Connection, region: Region, count: number): Promise<void> {
  await migrate(connection, [region.id])
  let client = await openClient(connection, region)
  try {
    const marker = await markerOf(client)
    const wanted = { edition, count, keys: fingerprint(benchKeys) }
    if (marker && JSON.stringify(marker) === JSON.stringify({ ...wanted, done: true })) return
    if (!marker && !(await isEmpty(client)))
      throw new Error(`the database holds a ${region.id} that is not ours to fill`)
    if (marker) {
      await client.query(`drop schema ${client.escapeIdentifier(region.id)} cascade`)
      await client.end()
      await migrate(connection, [region.id])
      client = await openClient(connection, region)
    }
    await mark(client, { ...wanted, done: false })
    await client.query(`insert into setting (key, value) values ('keys', $1::jsonb)`, [JSON.stringify(wanted.keys)])
    await fillEmpty(connection, client, region, count)
    await mark(client, { ...wanted, done: true })
  } finally {
    await client.end()
  }
}

async function fillEmpty(connection: Connection, client: pg.Client, region: Region, count: number) {
  const database = openRegions(connection, [region.id], 2)
  try {
    const db = database.region(region.id)
    const setting = await prepare(db, client, region)
    const form = await getForm(db, setting.form.id, setting.form.version)
    const { rows } = await client.query<Filling['before'] & { password: string }>(
      `select coalesce((select max(id) from account), 0) as account, coalesce((select max(id) from application), 0) as application,
        coalesce((select max(id) from file), 0) as file, coalesce((select max(id) from event), 0) as event,
        (select password from account where login is not null order by id desc limit 1) as password`,
    )
    const [found] = rows
    if (!found) throw new Error('nothing was made')
    const { password, ...before } = found
    const now = new Date()
    const declaredAt = declaring(setting, count)
    const filling: Filling = { setting, count, declaredAt, tell: telling(setting), form, before, now }
    const tables: [string, readonly string[], Iterable<Cell[]>][] = [
      ['account', accountColumns, accounts(filling, password)],
      ['application', applicationColumns, applications(filling)],
      ['event', eventColumns, events(filling)],
      ['submission', submissionColumns, submissions(filling)],
      ['answer', answerColumns, answers(filling)],
      ['file', fileColumns, files(filling)],
    ]
    const names = [...tables.map(([table]) => table), 'decision']
    await withoutIndexes(client, names, async () => {
      for (const [table, columns, rows] of tables) {
        await (table === 'submission' ? checkReferences(client) : trustReferences(client))
        await copyInto(client, table, columns, rows)
      }
      await trustReferences(client)
      await client.query(lastWords)
    })
    for (const table of ['account', 'application', 'event', 'file', 'organisation'])
      await client.query(
        `select setval(pg_get_serial_sequence($1, 'id'), (select coalesce(max(id), 1) from ${table}))`,
        [table],
      )
    await client.query('vacuum (analyze)')
  } finally {
    await database.close()
  }
}

async function markerOf(client: pg.Client) {
  const { rows } = await client.query<{ value: object }>(`select value from setting where key = 'bench'`)
  const [found] = rows
  if (!found) return undefined
  const { edition, count, keys, done } = found.value as Record<string, unknown>
  return { edition, count, keys, done }
}

const mark = (client: pg.Client, value: object) =>
  client.query(
    `insert into setting (key, value) values ('bench', $1::jsonb) on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(value)],
  )

async function isEmpty(client: pg.Client) {
  const { rows } = await client.query<{ some: boolean }>(
    'select exists (select from organisation) or exists (select from account) as some',
  )
  return !rows[0]?.some
}
