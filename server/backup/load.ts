import type { Client } from 'pg'
import type { RegionPart } from './manifest.ts'
import { linesOf, loadPart } from './part.ts'

/** Inside a transaction. References are taken off and put on again: putting them on proves that every one leads somewhere. */
export async function loadRegion(client: Client, { id, tables, sequences, jobs }: RegionPart, folder: string) {
  const named = (table: string) => `"${id}"."${table}"`
  await client.query(`set local search_path to "${id}", public`)
  const { rows: references } = await client.query<{ name: string; table: string; text: string }>(
    `select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
     where contype = 'f' and connamespace = to_regnamespace($1)`,
    [`"${id}"`],
  )
  for (const { name, table } of references) await client.query(`alter table ${table} drop constraint "${name}"`)
  await client.query(`truncate ${tables.map(({ name }) => named(name)).join(', ')}`)
  for (const table of tables) {
    const columns = table.columns.map((one) => `"${one}"`).join(', ')
    await client.query(`alter table ${named(table.name)} disable trigger user`)
    await loadPart(client, folder, table, `${named(table.name)} (${columns})`)
    await client.query(`alter table ${named(table.name)} enable trigger user`)
  }
  for (const { name, table, text } of references)
    await client.query(`alter table ${table} add constraint "${name}" ${text}`)
  for (const { name, last } of sequences) await client.query('select setval($1::regclass, $2)', [named(name), last])
  for await (const line of linesOf(folder, jobs)) {
    const { task, payload, queue, runAt, tries, key, priority } = JSON.parse(line)
    await client.query(
      `select graphile_worker.add_job($1, payload => $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6, priority => $7)`,
      [task, JSON.stringify(payload), queue, runAt, tries, key, priority],
    )
  }
}
