import type { CompiledQuery } from 'kysely'
import { type State, stateNames } from '../../core/application.ts'
import type { Db } from '../hosted.ts'
import type { KnownSession } from '../known-sessions.ts'
import { hashOf } from '../session.ts'
import { isOfFile } from './check-filters.ts'
import type { Asked } from './check-found.ts'
import { largest, lay, narrowings, type Shape, usual, type Value } from './check-layout.ts'
import type { AtDesk } from './check-lists.ts'
import type { CheckRow } from './check-page.ts'
import { capped } from './checks.ts'

export type Page = { total: number; whole: boolean; rows: Sent[] | null }
type Sent = Omit<CheckRow, 'key' | 'progress' | 'created_at' | 'submitted_at' | 'arrived_at' | 'decided_at'> & {
  key: number
  state: State
  created_at: number
  submitted_at: number | null
  arrived_at: number
  decided_at: number | null
}

/** Lists as they are mostly asked for: of one year, the newest first, by what stands in their indexes. */
export const isAtOnce = (desk: AtDesk, { list, filters, sort, after, limit }: Asked) =>
  (list === 'checked' || (list === 'all' && !desk.organises && desk.depth <= deepest)) &&
  sort === 'arrived' &&
  after === undefined &&
  limit === usual &&
  filters.year !== undefined &&
  !filters.people &&
  !isOfFile(filters)

const deepest = 5

/**
 * Nothing where the session does not hold any more or is not proved by this: it ended, or was last noted more than a minute
 * ago; its account or office has changed; or a page is not found soon.
 */
export async function listAtOnce(db: Db, desk: AtDesk, asked: Asked, { session, marks }: KnownSession) {
  const { list, filters } = asked
  const narrowed = narrowings.filter((one) => filters[one] !== undefined)
  const compiled = statement(db, shapeOf(list, desk.depth, narrowed))
  const values: Record<Value, unknown> = {
    ...{ session: hashOf(session.token), account: marks.account, 'office-version': marks.office },
    ...{ office: desk.office, role: desk.role, year: filters.year },
    ...{ states: filters.state === undefined ? states : [filters.state], level: filters.level, series: filters.series },
  }
  const parameters = compiled.parameters.map((name) => values[name as Value])
  const { rows } = await db.executeQuery<Page>({ ...compiled, parameters })
  const [page] = rows
  return page?.whole ? { rows: (page.rows ?? []).map(rowOf), total: capped(page.total) } : undefined
}

/** Decisions lie in one index, whatever the depth: it says no more than whether there are many. */
const shapeOf = (list: Asked['list'], depth: number, narrowed: Shape['narrowed']): Shape =>
  list === 'checked'
    ? { list, depth: depth > largest ? largest + 1 : largest, narrowed }
    : { list: 'all', depth, narrowed }

/** A file always has one of these: fewer statements are to be planned. */
const states = `{${Object.keys(stateNames).join()}}`

/** Written over what was read: copies of rows would be most of what a list leaves to the collector. */
const rowOf = (sent: Sent): CheckRow =>
  Object.assign(sent, {
    key: String(sent.key),
    progress: { state: sent.state },
    created_at: moment(sent.created_at),
    submitted_at: sent.submitted_at === null ? null : moment(sent.submitted_at),
    arrived_at: moment(sent.arrived_at),
    decided_at: sent.decided_at === null ? null : moment(sent.decided_at),
  })

/** Seconds, to the millionth. */
const moment = (seconds: number) => new Date(Math.floor(Math.round(seconds * 1_000_000) / 1000))

const known = new Map<string, CompiledQuery<Page>>()

/** Laid out once, with the names of its values in their places. */
function statement(db: Db, shape: Shape): CompiledQuery<Page> {
  const key = JSON.stringify(shape)
  const found = known.get(key) ?? lay(shape).compile(db)
  known.set(key, found)
  return found
}
