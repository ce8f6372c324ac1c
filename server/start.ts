import { join } from 'node:path'
import { announce } from './announcement.ts'
import type { Config } from './config.ts'
import { openDataFolder } from './data-folder.ts'
import { migrate } from './db/migrate.ts'
import { ensurePlan } from './db/plans.ts'
import { type Connection, type Database, openRegions } from './db/pool.ts'
import { readUnits } from './db/units.ts'
import { dropInterrupted } from './demonstration/interrupted.ts'
import { fillDemonstration } from './demonstration.ts'
import { place } from './embedded/place.ts'
import { startPostgres } from './embedded/postgres.ts'
import { type Server, today } from './hosted.ts'
import { buildApp } from './http/app.ts'
import { identityServices } from './identity/parties.ts'
import { socialSecurityAt } from './identity/social-security.ts'
import { startJobs } from './jobs.ts'
import { readKeys } from './keys.ts'
import { refuseOtherKeys } from './known-keys.ts'
import { refuseUsedPort, usedPort } from './port.ts'
import { openPrinter } from './print/printer.ts'
import { root } from './root.ts'
import { firstRunLinks } from './setup.ts'
import { outbox } from './sms/outbox.ts'
import { unitRegisterAt } from './unit-register.ts'

type Stop = () => Promise<void>
type Environment = Readonly<Record<string, string | undefined>>

/** Config, keys, database, demonstration, jobs, http: in this order up, in the other order down. */
export async function start(config: Config, environment: Environment): Promise<Stop> {
  await refuseUsedPort(config)
  const { server: prepared, database, started, stop } = await prepare(config, environment)
  try {
    const printer = openPrinter(config.fonts ? { fonts: config.fonts } : {})
    started.push(printer.close)
    const identity = identityServices(prepared, config)
    const server: Server = { ...prepared, printer, identity: identity.parties }
    started.push((await startJobs(server, database.jobs)).stop)
    const app = await buildApp(server, {
      logLevel: config.logLevel,
      trustProxy: config.trustProxy,
      site: join(root, 'dist/web'),
      limited: config.limited,
      standIns: identity.standIns,
    })
    started.push(() => app.close())
    await app.listen({ port: config.port, host: config.host })
    announce(config, server, config.demonstration ? [] : await firstRunLinks(server))
    return stop
  } catch (error) {
    await stop()
    throw usedPort(error, config) ?? error
  }
}

/** All that comes before listening: what `npm run seed` needs too. */
export async function prepare(config: Config, environment: Environment) {
  const started: Stop[] = []
  const stop = async () => {
    for (const one of started.splice(0).reverse()) await one()
  }
  try {
    openDataFolder(config.data, { passable: false })
    const keys = readKeys(config, environment)
    const { connection, stop: stopDatabase } = await openServer(config)
    started.push(stopDatabase)
    const ids = config.regions.map(({ id }) => id)
    await migrate(connection, ids)
    if (config.demonstration && (await dropInterrupted(connection, ids)).length > 0) await migrate(connection, ids)
    const database = openRegions(connection, ids)
    started.push(database.close)
    const server: Server = { ...hosted(config, database), keys }
    await refuseOtherKeys(server)
    if (config.demonstration) await fillDemonstration(server)
    for (const { db } of server.regions.values()) await readUnits(db)
    for (const { db, region } of server.regions.values())
      if (!region.designing) await ensurePlan(db, region, { year: yearOf(server) })
    return { server, database, started, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Until Ctrl-C or a request to stop: what is under way is finished, nothing new is taken. */
export function runUntilStopped(stop: Stop) {
  return new Promise<void>((stopped) => {
    let asked = 0
    const onSignal = async () => {
      // npm passes on the Ctrl-C that the terminal has sent to both of us already.
      if (asked && Date.now() - asked > 2000) process.exit(1)
      if (asked) return
      asked = Date.now()
      console.log('\nStopping … 正在停止')
      await stop()
      stopped()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
}

async function openServer({ databaseUrl, data }: Config): Promise<{ connection: Connection; stop: Stop }> {
  if (databaseUrl) return { connection: { connectionString: databaseUrl }, stop: async () => {} }
  const chosen = place(data)
  if (chosen.moved)
    console.log(
      `The database's own account can't enter ${data}: its data is in ${chosen.data}\n数据库运行账户无法进入上述目录，数据存放在 ${chosen.data}`,
    )
  return startPostgres(chosen)
}

const yearOf = (server: Server) => Number(today(server).slice(0, 4))

const hosted = (
  { regions, data, publicUrl, demonstration, captchaRounds, socialSecurity, unitRegister, outside }: Config,
  database: Database,
) => ({
  ...(socialSecurity && { socialSecurity: socialSecurityAt(socialSecurity.url, socialSecurity.token) }),
  ...(unitRegister && { unitRegister: unitRegisterAt(unitRegister.url, unitRegister.token) }),
  regions: new Map(
    regions.map((region) => [region.id, { region, db: database.region(region.id), pool: database.watch(region.id) }]),
  ),
  ...outside,
  ...(demonstration && { sms: outbox }),
  files: join(data, 'files'),
  publicUrl,
  demonstration,
  captchaRounds,
  now: () => new Date(),
})
