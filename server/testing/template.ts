import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../db/migrate.ts'

export type TestServer = { host: string; user: string; port?: number; password?: string }

const prefix = 'title_review_test_'
const template = `${prefix}template`

/** Migrated once; every test file gets a copy, which takes some tens of milliseconds. */
export async function prepareTemplate(server: TestServer) {
  await dropAll(server)
  await command(server, `create database ${template}`)
  await migrate({ ...server, database: template }, ['example'])
}

/** What an earlier run left, too: a server of somebody else's keeps what nobody drops. */
export async function dropAll(server: TestServer) {
  const { rows } = await command(server, `select datname from pg_database where datname ~ '^${prefix}'`)
  for (const { datname } of rows) await command(server, `drop database if exists ${datname} with (force)`)
}

export async function copyTemplate(server: TestServer): Promise<string> {
  const name = prefix + randomBytes(6).toString('hex')
  await command(server, `create database ${name} template ${template}`)
  return name
}

export const dropCopy = (server: TestServer, name: string) => command(server, `drop database ${name} with (force)`)

async function command(server: TestServer, sql: string) {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  try {
    return await client.query<{ datname: string }>(sql)
  } finally {
    await client.end()
  }
}
