import { type RawBuilder, sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'

/**
 * 本单位, 下级单位, 已审核, 全部; and where offices forward what they have passed, the five of 数据审核: 待审核, 通过未上报, 已上报,
 * 审核通过 (both of these), 审核不通过.
 */
export const lists = [
  'own',
  'subordinate',
  'checked',
  'all',
  'waiting',
  'to-forward',
  'forwarded',
  'passed',
  'not-passed',
] as const
export type List = (typeof lists)[number]

/** The desk that asks. */
export type AtDesk = Reach & { role: string }

/** An office; `depth` is its place in the tree, 1 for the root. `organises` where units organise plans of their own. */
export type Reach = { office: OrganisationId; depth: number; organises: boolean }

/** Files of everybody below the office, and those of the plans that it organises, from wherever they come. */
export function within({ office, depth, organises }: Reach): RawBuilder<unknown> {
  if (depth === 1) return sql`true`
  const below = sql`a.ancestors[${sql.raw(String(depth))}] = ${office}`
  return organises
    ? sql`(${below} or a.plan = any (array(select p.id from plan p where p.organiser = ${office})))`
    : below
}

/** Lists of what a desk has decided begin with its decisions. */
export const isDecided = (list: List) => ['checked', 'forwarded', 'passed', 'not-passed'].includes(list)

export const source = (list: List) =>
  isDecided(list) ? sql`event e join application a on a.id = e.application` : sql`application a`

export function inList(list: List, desk: AtDesk): RawBuilder<unknown> {
  const { office, role } = desk
  const atDesk = sql`a.desk_office = ${office} and a.desk_role = ${role}`
  const toForward = sql`a.state = 'to-forward' and a.office = ${office}`
  /** What came after it, read by the file: without the fence a desk with many files may be read once for each of them. */
  const later = sql`(select n.act, n.office, n.actor_is from event n where n.application = e.application and n.version > e.version offset 0)`
  /** This desk's last word on files that are not with it now. */
  const decided = sql`e.office = ${office} and e.actor_is = ${role} and e.act in ${decisions} and not (${atDesk} is true)
    and not exists (select from ${later} n where n.office = e.office and n.actor_is = e.actor_is and n.act in ${decisions})`
  /** What was said before a file was handed in again is said of another file. */
  const thisRound = sql`not exists (select from ${later} s where s.act = 'submit')`
  const passed = sql`${decided} and e.act = 'approve' and ${thisRound}
    and a.state not in ('sent-back', 'refused', 'barred', 'withdrawn', 'discarded')`
  const conditions: Record<List, () => RawBuilder<unknown>> = {
    own: () => sql`${atDesk} and a.organisation = ${office}`,
    subordinate: () => sql`${atDesk} and a.organisation <> ${office}`,
    checked: () => decided,
    all: () => sql`${within(desk)} and a.submissions > 0`,
    waiting: () => atDesk,
    'to-forward': () => toForward,
    forwarded: () => sql`${passed} and not (${toForward} is true)`,
    passed: () => passed,
    'not-passed': () => sql`${decided} and ${thisRound} and a.state in ('sent-back', 'refused', 'barred')`,
  }
  return conditions[list]()
}

const decisions = sql`('approve', 'sendBack', 'refuse', 'bar')`
