import type { Client } from 'pg'

/** What is only of the moment: who is signed in, uploads on their way, the demonstration's identity service, processes. */
const passing = ['login_session', 'upload', 'stand_in', 'server_process', 'migration']

export type Table = { name: string; columns: string[] }

/** Every table of a region's schema that is kept, with the columns that a row is made of. */
export async function listTables(client: Client, region: string): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ($2)
     group by c.relname order by c.relname`,
    [`"${region}"`, passing],
  )
  return rows
}

/** Read after the snapshot, so never behind what is in it. */
export async function listSequences(client: Client, region: string): Promise<{ name: string; last: number }[]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = $1 and last_value is not null order by sequencename`,
    [region],
  )
  return rows.map(({ name, last }) => ({ name, last: Number(last) }))
}

export async function listMigrations(client: Client, region: string): Promise<{ number: number; checksum: string }[]> {
  const { rows } = await client.query<{ number: number; checksum: string }>(
    `select number, checksum from "${region}".migration order by number`,
  )
  return rows
}

export async function findKeysMark(client: Client, region: string): Promise<string | null> {
  const { rows } = await client.query<{ value: string }>(
    `select value #>> '{}' as value from "${region}".setting where key = 'keys'`,
  )
  return rows[0]?.value ?? null
}

/** Whatever names a content of the store; what was discarded lately is still there and not copied. */
export const contentsOf = (region: string) =>
  `select sha256 from "${region}".file union select result_sha256 from "${region}".task where result_sha256 is not null
   union select photo_sha256 from "${region}".certificate order by 1`

/** What is still to be done for a region, one a line; what repeats by itself at night is not asked for again. */
export const jobsOf = (region: string) =>
  `select json_build_object('task', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'runAt', j.run_at,
     'tries', j.max_attempts, 'key', j.key, 'priority', j.priority)::text
   from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
   left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
   where j.payload ->> 'region' = '${region}' and j.attempts < j.max_attempts order by j.id`
