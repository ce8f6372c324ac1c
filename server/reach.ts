import type { Config } from './config.ts'
import type { Connection } from './db/pool.ts'
import { reachPostgres } from './embedded/reach.ts'
import type { Stop } from './stop.ts'

export type Place = { connection: Connection; regions: readonly string[] }

/** Every database server that has provinces of ours, with which; the embedded one is started where it does not run. */
export async function reachDatabases({ databaseUrl, data, regions }: Config): Promise<{ places: Place[]; stop: Stop }> {
  const ids = regions.map(({ id }) => id)
  if (databaseUrl)
    return { places: [{ connection: { connectionString: databaseUrl }, regions: ids }], stop: async () => {} }
  const { connection, stop } = await reachPostgres(data)
  return { places: [{ connection, regions: ids }], stop }
}
