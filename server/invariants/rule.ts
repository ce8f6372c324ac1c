import type pg from 'pg'
import type { Region } from '../../core/region.ts'
import type { Store } from '../storage/store.ts'

/** What every rule may look at: one moment of one region, only read. */
export type Looked = {
  region: Region
  client: pg.ClientBase
  store: Store
  files: 'all' | 'sample' | 'none'
}

/** `broken` names rows by their ids, never by anything personal; only the first are named. */
export type Found = { checked: number; broken: number; ids: readonly string[] }

/** A rule reads as a sentence that is true of every sound database. */
export type Rule = { says: string; look: (looked: Looked) => Promise<Found> }

export const named = 20

/** A rule that one statement answers: it gives a line for each thing that was looked at, with its `id` and whether it is `broken`. */
export const rule = (says: string, lines: string, given: (looked: Looked) => readonly unknown[] = () => []): Rule => ({
  says,
  look: async (looked) => {
    const { rows } = await looked.client.query<{ checked: string; broken: string; ids: string[] | null }>(
      `select count(*) as checked, count(*) filter (where broken) as broken,
        (array_agg(id::text order by id) filter (where broken))[1:${named}] as ids from (${lines}) as line`,
      [...given(looked)],
    )
    const [one] = rows
    return { checked: Number(one?.checked), broken: Number(one?.broken), ids: one?.ids ?? [] }
  },
})
