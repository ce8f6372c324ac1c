import { availableParallelism } from 'node:os'
import type { Config } from '../config.ts'
import { refuseUsedPort } from '../port.ts'
import { announceTo, prepare } from '../start.ts'
import { openCrew } from './crew.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Owns the embedded database, fills the demonstration, keeps the server processes alive; serves nobody itself. */
export async function supervise(config: Config, environment: Environment): Promise<() => Promise<void>> {
  await refuseUsedPort(config)
  const { server, places: reached, started, stop } = await prepare(config, environment)
  const embedded = reached.map(({ connection }) => connection).find((one) => 'host' in one)
  try {
    const places = Array.from({ length: config.processes }, (_, place) => ({
      PLACE: String(place),
      PROCESSES: String(config.processes),
      // One thread a core for passwords, and some for files: libuv itself has four and asks when a process begins.
      UV_THREADPOOL_SIZE: environment.UV_THREADPOOL_SIZE ?? String(availableParallelism() + 2),
      JOBS: place < config.working ? 'on' : 'off',
      ...(embedded && { DATABASE_URL: addressOf(embedded) }),
    }))
    started.push((await openCrew(places)).stop)
    await announceTo(config, server)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

const addressOf = ({ host, user, database }: { host: string; user: string; database: string }) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
