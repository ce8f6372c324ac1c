import { sql } from 'kysely'
import type { DatabaseSeen } from '../../core/operation.ts'
import type { Db } from '../hosted.ts'

/** What any role may know of the server that it is connected to. */
export async function readDatabase(db: Db): Promise<DatabaseSeen> {
  const { rows } = await sql<DatabaseSeen>`
    select pg_is_in_recovery() as "readOnly", (select sum(numbackends)::int from pg_stat_database) as connections,
      current_setting('max_connections')::int as most, pg_database_size(current_database()) / 1048576 as megabytes,
      split_part(current_setting('server_version'), ' ', 1) as version,
      (select count(*)::int from pg_stat_replication) as standbys,
      current_setting('synchronous_standby_names') <> '' as together`.execute(db)
  if (!rows[0]) throw new Error('the database says nothing of itself')
  return rows[0]
}
