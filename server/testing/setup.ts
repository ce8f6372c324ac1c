import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { temporaryPlace } from '../embedded/place.ts'
import { startPostgres } from '../embedded/postgres.ts'
import { dropAll, prepareTemplate, type TestServer } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

/** One PostgreSQL for the whole run: the one named, or our own, which stops with this process and leaves no folder. */
export default async function setup(project: TestProject) {
  const { TEST_DATABASE_URL } = process.env
  const { server, stop } = TEST_DATABASE_URL ? named(TEST_DATABASE_URL) : await ours()
  await prepareTemplate(server)
  project.provide('postgres', server)
  return stop
}

async function ours() {
  const { connection, stop } = await startPostgres(temporaryPlace(), 'throwaway')
  const { host, user } = connection
  return { server: { host, user }, stop }
}

function named(connectionString: string) {
  const { host, port, user = '', password } = new pg.Client({ connectionString })
  const server: TestServer = { host, port, user, ...(password && { password }) }
  return { server, stop: () => dropAll(server) }
}
