import { sql } from 'kysely'
import pg from 'pg'
import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'

const { connection, region } = await testDatabase()
const db = region('example')

const asOwner = async (statement: string) => {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

it('prepares a statement that has a name once a connection, and each of its texts by itself', async () => {
  await db.connection().execute(async (one) => {
    for (const value of [1, 2, 3]) await sql`/* a-name */ select ${value}::int as value`.execute(one)
    await sql`/* a-name */ select ${1}::int as value, 2 as other`.execute(one)
    await sql`select ${4}::int as without_a_name`.execute(one)
    const { rows } = await sql<{ name: string; runs: number }>`
      select split_part(name, ' ', 1) as name, (generic_plans + custom_plans)::int as runs from pg_prepared_statements order by runs desc`.execute(
      one,
    )
    expect(rows).toEqual([
      { name: 'a-name', runs: 3 },
      { name: 'a-name', runs: 1 },
    ])
  })
})

it('plans anew what a migration has changed under a running server, and nobody is told', async () => {
  await asOwner('create table public.changing (value int); insert into public.changing values (1)')
  await asOwner('grant select on public.changing to public')
  await db.connection().execute(async (one) => {
    const read = () => sql<{ value: unknown }>`/* changing */ select value from public.changing`.execute(one)
    expect((await read()).rows).toEqual([{ value: 1 }])
    await asOwner('alter table public.changing alter value type text')
    expect((await read()).rows).toEqual([{ value: '1' }])
    expect((await read()).rows).toEqual([{ value: '1' }])
  })
})
