import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { openDataFolder } from './data-folder.ts'
import { migrate } from './db/migrate.ts'
import { ensurePlan } from './db/plans.ts'
import { type Connection, type Database, openRegions } from './db/pool.ts'
import { demonstrationLogins, fillDemonstration } from './demonstration.ts'
import { place } from './embedded/place.ts'
import { startPostgres } from './embedded/postgres.ts'
import { type Server, today } from './hosted.ts'
import { buildApp } from './http/app.ts'
import { socialSecurityAt } from './identity/social-security.ts'
import { startJobs } from './jobs.ts'
import { readKeys } from './keys.ts'
import { refuseOtherKeys } from './known-keys.ts'
import { root } from './root.ts'
import { StartRefusal } from './start-refusal.ts'

type Stop = () => Promise<void>
type Environment = Readonly<Record<string, string | undefined>>

/** Config, keys, database, demonstration, jobs, http: in this order up, in the other order down. */
export async function start(config: Config, environment: Environment): Promise<Stop> {
  const started: Stop[] = []
  const stop = async () => {
    for (const one of started.splice(0).reverse()) await one()
  }
  try {
    await refuseUsedPort(config)
    openDataFolder(config.data, { passable: false })
    const keys = readKeys(config, environment)
    const { connection, stop: stopDatabase } = await openServer(config)
    started.push(stopDatabase)
    const ids = config.regions.map(({ id }) => id)
    await migrate(connection, ids)
    const database = openRegions(connection, ids)
    started.push(database.close)
    const server: Server = { ...hosted(config, database), keys }
    await refuseOtherKeys(server)
    if (config.demonstration) await fillDemonstration(server)
    for (const { db, region } of server.regions.values()) await ensurePlan(db, region, { year: yearOf(server) })
    started.push((await startJobs(server, database.jobs)).stop)
    const app = await buildApp(server, {
      logLevel: config.logLevel,
      trustProxy: config.trustProxy,
      site: join(root, 'dist/web'),
    })
    started.push(() => app.close())
    await app.listen({ port: config.port, host: config.host })
    announce(config, server)
    return stop
  } catch (error) {
    await stop()
    throw usedPort(error, config) ?? error
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

const hosted = ({ regions, data, publicUrl, demonstration, socialSecurity }: Config, database: Database) => ({
  ...(socialSecurity && { socialSecurity: socialSecurityAt(socialSecurity.url, socialSecurity.token) }),
  regions: new Map(regions.map((region) => [region.id, { region, db: database.region(region.id) }])),
  files: join(data, 'files'),
  publicUrl,
  demonstration,
  now: () => new Date(),
})

/** Asked before anything is started, so that a second start by mistake is told at once. */
const refuseUsedPort = ({ port, host }: Config) =>
  new Promise<void>((free, used) => {
    const probe = createServer()
    probe.once('error', (error) => used(usedPort(error, { port, host }) ?? error))
    probe.listen({ port, host }, () => probe.close(() => free()))
  })

function usedPort(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new StartRefusal(
      `Port ${port} is used by another program: stop that one, or choose another port with PORT=8081 npm start.`,
      `端口 ${port} 已被占用，请停止占用它的程序，或换一个端口：PORT=8081 npm start。`,
    )
  if (code === 'EACCES')
    return new StartRefusal(
      `This user may not listen on port ${port}: choose one above 1023 with PORT.`,
      `当前用户无权监听端口 ${port}，请用 PORT 指定 1023 以上的端口。`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartRefusal(
      `${host} is not an address of this machine: check HOST.`,
      `${host} 不是本机地址，请检查 HOST。`,
    )
  return undefined
}

function announce({ host, port, publicUrl, regions, demonstration }: Config, server: Server) {
  const lines = [
    `Ready 已就绪: ${publicUrl}/`,
    ...regions.map(({ id, site }) => `  ${publicUrl}/${id}  ${site}`),
    ...(demonstration
      ? [
          'Demonstration on 演示模式, log in with 可用账号:',
          ...demonstrationLogins(server).map(
            ({ region, who, login, password }) => `  /${region}  ${who}  ${login}  ${password}`,
          ),
        ]
      : []),
    ...(demonstration && !['127.0.0.1', 'localhost', '::1'].includes(host)
      ? [`Anybody who reaches ${host}:${port} can log in: use DEMO=off for real work. 正式使用请设置 DEMO=off。`]
      : []),
  ]
  console.log(lines.join('\n'))
}
