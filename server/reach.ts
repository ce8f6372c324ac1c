import type { Config } from './config.ts'
import { type Connection, connectionsOf } from './db/pool.ts'
import { keepPostgres } from './embedded/keeper.ts'
import { place } from './embedded/place.ts'
import { reachPostgres } from './embedded/reach.ts'
import { opening, type Stop } from './stop.ts'

/** A database server that has provinces of ours, and where lists of it may be read. */
export type Place = { connection: Connection; read?: Connection; regions: readonly string[] }
export type Reached = { places: Place[]; stop: Stop }

/** For a command: the embedded server is the one that runs, for it may be at work. */
export const reachDatabases = (config: Config) => reach(config, () => reachPostgres(config.data))

/** For the site: the embedded server is ours as long as we run. */
export const openDatabases = (config: Config) => reach(config, () => openEmbedded(config))

async function reach(
  { databases }: Config,
  embedded: () => Promise<{ connection: Connection; stop: Stop }>,
): Promise<Reached> {
  const { started, stop } = opening()
  const places: Place[] = []
  for (const { url, readUrl, regions } of databases) {
    const known = url ? { connection: { connectionString: url } } : await embedded()
    if ('stop' in known) started.push(known.stop)
    places.push({ connection: known.connection, regions, ...(readUrl && { read: { connectionString: readUrl } }) })
  }
  return { places, stop }
}

async function openEmbedded({ data, processes, regions }: Config) {
  const chosen = place(data)
  if (chosen.moved)
    console.log(
      `The database's own account can't enter ${data}: its data is in ${chosen.data}\n数据库运行账户无法进入上述目录，数据存放在 ${chosen.data}`,
    )
  return keepPostgres(chosen, 'lasting', { connections: 20 + processes * connectionsOf(regions.length) })
}
