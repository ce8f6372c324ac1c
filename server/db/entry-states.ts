import { sql } from 'kysely'
import type { EntryState } from '../../core/entry-standing.ts'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** What has become of these entries of somebody's library; with `hold` nobody decides on them before this transaction ends. */
export async function listEntryStates(
  db: Db,
  person: PersonId,
  ids: readonly number[],
  hold: 'hold' | 'look',
): Promise<Map<number, EntryState>> {
  const { rows } = await sql<EntryState & { id: number }>`
    select id, state, version from achievement where person = ${person} and id = any (${[...ids]}::bigint[])
    order by id ${hold === 'hold' ? sql`for share` : sql``}`.execute(db)
  const gone: EntryState = { state: 'removed', version: 0 }
  return new Map([
    ...ids.map((id) => [id, gone] as const),
    ...rows.map(({ id, state, version }) => [id, { state, version }] as const),
  ])
}
