import type { TestProject } from 'vitest/node'
import { temporaryPlace } from '../embedded/place.ts'
import { startPostgres } from '../embedded/postgres.ts'
import { prepareTemplate, type TestServer } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

/** One PostgreSQL for the whole run. It stops, and its folder goes, with this process. */
export default async function setup(project: TestProject) {
  const { connection, stop } = await startPostgres(temporaryPlace(), 'throwaway')
  const { host, user } = connection
  await prepareTemplate({ host, user })
  project.provide('postgres', { host, user })
  return stop
}
