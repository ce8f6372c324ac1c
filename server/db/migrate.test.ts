import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { migrate } from './migrate.ts'

const database = await testDatabase(['example', 'second'])
const { connection } = database
const example = database.region('example')

async function asOwner(statement: string) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('a migrated database', () => {
  it('keeps each region in a schema of its own', async () => {
    await sql`insert into setting (key, value) values ('here', '1')`.execute(example)
    const { rows } = await sql`select * from setting where key = 'here'`.execute(database.region('second'))
    expect(rows).toEqual([])
  })

  it('lets the running server neither change nor empty what has been logged', async () => {
    for (const table of ['audit', 'event', 'submission', 'certificate', 'revocation'])
      for (const statement of [
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set ${table === 'revocation' ? 'reason' : 'id'} = null`,
      ])
        await expect(sql.raw(statement).execute(example), statement).rejects.toThrow()
    await expect(sql`drop table audit`.execute(example)).rejects.toThrow('must be owner')
    await expect(sql`delete from event`.execute(example)).rejects.toThrow('permission denied')
    await expect(sql`select * from migration`.execute(example)).rejects.toThrow('permission denied')
  })

  it('hands out whole numbers for bigint and plain days for date', async () => {
    const { rows } = await sql`select 7::bigint as id, array[1, 2]::bigint[] as ids, date '2026-03-31' as day,
      array[date '2026-03-31', null] as days, current_setting('TimeZone') as zone`.execute(example)
    expect(rows).toEqual([{ id: 7, ids: [1, 2], day: '2026-03-31', days: ['2026-03-31', null], zone: 'Asia/Shanghai' }])
  })

  it('takes a job into the transaction of the request that asks for it', async () => {
    const add = sql`select graphile_worker.add_job('tell', json_build_object('region', current_schema()))`
    await expect(
      example.transaction().execute(async (tx) => {
        await add.execute(tx)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect((await asOwner('select * from graphile_worker.jobs')).rowCount).toBe(0)
    await add.execute(example)
    expect((await asOwner('select task_identifier, key from graphile_worker.jobs')).rows).toEqual([
      { task_identifier: 'tell', key: null },
    ])
    await expect(sql`delete from graphile_worker._private_jobs`.execute(example)).rejects.toThrow('permission denied')
  })
})

describe('migrating', () => {
  it('again changes nothing, also by several servers at once', async () => {
    const before = await asOwner('select * from example.migration')
    await Promise.all([1, 2, 3].map(() => migrate(connection, ['example', 'third'])))
    expect((await asOwner('select * from example.migration')).rows).toEqual(before.rows)
    expect((await asOwner('select * from third.migration')).rowCount).toBe(before.rowCount)
  })

  it('refuses a database that a newer version has migrated', async () => {
    await asOwner(`insert into second.migration (number, name, checksum) values (9999, 'later', 'x')`)
    await expect(migrate(connection, ['second'])).rejects.toThrow(/newer version/)
  })

  it('refuses a database made with another text of a migration', async () => {
    await asOwner(`update third.migration set checksum = 'x' where number = 1`)
    await expect(migrate(connection, ['third'])).rejects.toThrow(/another text of db\/migrations\/0001/)
  })

  it('says in one sentence that there is no server', async () => {
    await expect(migrate({ connectionString: 'postgres://127.0.0.1:9/none' }, ['example'])).rejects.toThrow(
      /^The database can't be reached: .*ECONNREFUSED/,
    )
  })

  it('says in one sentence what a user without rights needs', async () => {
    const name = `stranger_${randomBytes(4).toString('hex')}`
    await asOwner(`create role ${name} login`)
    await expect(migrate({ ...inject('postgres'), user: name, database: 'postgres' }, ['example'])).rejects.toThrow(
      /may not prepare the database/,
    )
  })
})
