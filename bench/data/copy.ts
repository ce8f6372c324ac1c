import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

/** What a column can be given, as COPY's text format takes it. */
export type Cell = string | number | boolean | null | Buffer

/** Rows straight into the table, as fast as the database takes them. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
  const done = finished(stream)
  let text = ''
  for (const row of rows) {
    text += lineOf(row)
    if (text.length < 1 << 17) continue
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done])
    text = ''
  }
  stream.end(text)
  await done
}

function lineOf(row: readonly Cell[]) {
  let line = ''
  for (const cell of row) line += line === '' ? asText(cell) : `\t${asText(cell)}`
  return `${line}\n`
}

function asText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  return /[\\\n\r\t]/.test(cell) ? cell.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? '') : cell
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Runs the work without these tables' indexes and makes them again: one sort of a million is done much sooner than a million
 * places are found. Keys stay, for rows come in their order.
 */
export async function withoutIndexes(client: pg.Client, tables: readonly string[], work: () => Promise<void>) {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = any (array(select to_regclass(t) from unnest($1::text[]) t))
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  for (const { definition } of rows) await client.query(definition)
}
