import pg from 'pg'
import { migrate } from '../db/migrate.ts'

export type TestServer = { host: string; user: string }

const template = 'migrated'

/** Migrated once; every test file gets a copy, which takes some tens of milliseconds. */
export async function prepareTemplate(server: TestServer) {
  await command(server, `create database ${template}`)
  await migrate({ ...server, database: template }, ['example'])
}

export const copyTemplate = (server: TestServer, name: string) =>
  command(server, `create database ${name} template ${template}`)

export const dropCopy = (server: TestServer, name: string) => command(server, `drop database ${name} with (force)`)

async function command(server: TestServer, sql: string) {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
