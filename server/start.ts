import { join } from 'node:path'
import { announce } from './announcement.ts'
import type { Config } from './config.ts'
import { openDataFolder } from './data-folder.ts'
import { alone } from './db/alone.ts'
import { migrate } from './db/migrate.ts'
import { type Databases, openPlaces } from './db/places.ts'
import { ensurePlan } from './db/plans.ts'
import { readUnits } from './db/units.ts'
import { waitForDatabase } from './db/waiting.ts'
import { dropInterrupted } from './demonstration/interrupted.ts'
import { type Server, today } from './hosted.ts'
import { hosted } from './hosting.ts'
import { buildApp } from './http/app.ts'
import { identityServices } from './identity/parties.ts'
import { startJobs } from './jobs.ts'
import { readKeys } from './keys.ts'
import { refuseOtherKeys } from './known-keys.ts'
import { serveMetrics } from './metrics/serve.ts'
import { keepReporting } from './operation/heartbeat.ts'
import { refuseUsedPort, usedPort } from './port.ts'
import { openPrinter } from './print/printer.ts'
import { openDatabases, type Place } from './reach.ts'
import { root } from './root.ts'
import { firstRunLinks } from './setup.ts'
import { opening, type Stop } from './stop.ts'
import { refuseBucket } from './storage/probe.ts'

/** Connections that may wait to be taken, as far as the machine allows: a caller beyond them is silently asked to try again seconds later. */
const backlog = 4096

type Environment = Readonly<Record<string, string | undefined>>
type Opened = { server: Server; database: Databases; started: Stop[]; stop: Stop }

/** Config, keys, database, demonstration, jobs, http: in this order up, in the other order down. */
export async function start(config: Config, environment: Environment): Promise<Stop> {
  await refuseUsedPort(config)
  const prepared = await prepare(config, environment)
  const stop = await serve(config, prepared)
  await announceTo(config, prepared.server)
  return stop
}

/** Printer, jobs, http: all that answers. */
export async function serve(config: Config, { server: prepared, database, started, stop }: Opened): Promise<Stop> {
  try {
    const printer = openPrinter(config.fonts ? { fonts: config.fonts } : {})
    started.push(printer.close)
    const identity = identityServices(prepared, config)
    const server: Server = { ...prepared, printer, identity: identity.parties }
    if (config.working > 0)
      for (const { jobs, regions } of database.queues)
        started.push((await startJobs({ ...server, regions: only(server, regions) }, jobs)).stop)
    const app = await buildApp(server, {
      logLevel: config.logLevel,
      trustProxy: config.trustProxy,
      site: join(root, 'dist/web'),
      limited: config.limited,
      processes: config.processes,
      standIns: identity.standIns,
    })
    started.push(() => app.close())
    const { metrics } = config.outside
    if (metrics) started.push((await serveMetrics(server, app.door, metrics)).close)
    started.push(keepReporting(server, app.door))
    await app.listen({ port: config.port, host: config.host, backlog })
    return stop
  } catch (error) {
    await stop()
    throw usedPort(error, config) ?? error
  }
}

export const announceTo = async (config: Config, server: Server) =>
  announce(config, server, config.demonstration ? [] : await firstRunLinks(server))

/** All that comes before listening: what `npm run seed` needs too. */
export async function prepare(config: Config, environment: Environment) {
  const opened = opening()
  try {
    openDataFolder(config.data, { passable: false })
    const keys = readKeys(config, environment)
    if (config.outside.bucket) await refuseBucket(config.outside.bucket)
    const { places, stop } = await openDatabases(config)
    opened.started.push(stop)
    for (const { connection } of places) await waitForDatabase(connection, config.databaseWait)
    return await aloneAt(places, async () => {
      for (const { connection, regions } of places) {
        await migrate(connection, regions)
        if (config.demonstration && (await dropInterrupted(connection, regions)).length > 0)
          await migrate(connection, regions)
      }
      const database = openPlaces(places)
      opened.started.push(database.close)
      const server: Server = { ...hosted(config, database), keys }
      await refuseOtherKeys(server)
      if (config.demonstration) await (await import('./demonstration.ts')).fillDemonstration(server)
      for (const { db } of server.regions.values()) await readUnits(db)
      for (const { db, region } of server.regions.values())
        if (!region.designing) await ensurePlan(db, region, { year: yearOf(server) })
      return { ...opened, server, database, places }
    })
  } catch (error) {
    await opened.stop()
    throw error
  }
}

/** A server over a database that somebody else has prepared. */
export function open(config: Config, environment: Environment): Opened {
  const { started, stop } = opening()
  const database = openPlaces(
    config.databases.map(({ url = '', readUrl, regions }) => ({
      connection: { connectionString: url },
      ...(readUrl && { read: { connectionString: readUrl } }),
      regions,
    })),
  )
  started.push(database.close)
  return { server: { ...hosted(config, database), keys: readKeys(config, environment) }, database, started, stop }
}

const aloneAt = <Value>(places: readonly Place[], work: () => Promise<Value>) =>
  places.reduceRight(
    (inner, { connection }) =>
      () =>
        alone(connection, inner),
    work,
  )()

const only = (server: Server, ids: readonly string[]) => new Map([...server.regions].filter(([id]) => ids.includes(id)))

const yearOf = (server: Server) => Number(today(server).slice(0, 4))
