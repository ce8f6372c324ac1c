import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../../core/acts.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'

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
  // Where the office's depth has a column of its own the list is read from an index alone.
  const below =
    depth <= deepest
      ? sql`${sql.ref(`a.ancestor_${depth}`)} = ${office}`
      : sql`a.ancestors @> array[${office}]::bigint[]`
  return organises
    ? sql`(${below} or a.plan = any (array(select p.id from plan p where p.organiser = ${office})))`
    : below
}

const deepest = 5

/** Lists of what a desk has decided begin with its decisions. */
export const isDecided = (list: List) => ['checked', 'forwarded', 'passed', 'not-passed'].includes(list)

/** `narrow` where nothing is asked of the files that their people's index does not hold. */
export function source(list: List, people: readonly PersonId[] | undefined, narrow = false) {
  const columns = narrow
    ? sql`id, applicant, submissions, year, ancestor_2, ancestor_3, ancestor_4, state, level, series`
    : sql`*`
  // Fenced: whoever is named is few, which the planner doesn't see and reads the whole list in its order instead.
  const files = people
    ? sql`(select ${columns} from application where applicant = any (${`{${people.join()}}`}::bigint[]) offset 0) a`
    : sql`application a`
  return isDecided(list) ? sql`${files} join decision d on d.application = a.id` : files
}

/** What it says of a file is kept with the decision: the file itself need not be looked at. */
export const saysAll = (list: List) => list === 'checked'

export function inList(list: List, desk: AtDesk): RawBuilder<unknown> {
  const { office, role } = desk
  const atDesk = sql`a.desk_office = ${office} and a.desk_role = ${role}`
  const toForward = sql`a.state = 'to-forward' and a.office = ${office}`
  /** This desk's last word on files that are not with it now. */
  const decided = sql`d.office = ${office} and d.role = ${role} and not d.here`
  /** What was said before a file was handed in again is said of another file. */
  const thisRound = sql`d.round = a.submissions`
  const passed = sql`${decided} and d.act = 'approve' and ${thisRound}
    and d.state not in ('sent-back', 'refused', 'barred', 'withdrawn', 'discarded')`
  const conditions: Record<List, () => RawBuilder<unknown>> = {
    own: () => sql`${atDesk} and a.organisation = ${office}`,
    subordinate: () => sql`${atDesk} and a.organisation <> ${office}`,
    checked: () => decided,
    all: () => sql`${within(desk)} and a.submissions > 0`,
    waiting: () => atDesk,
    'to-forward': () => toForward,
    forwarded: () => sql`${passed} and not (${toForward} is true)`,
    passed: () => passed,
    'not-passed': () => sql`${decided} and ${thisRound} and d.state in ('sent-back', 'refused', 'barred')`,
  }
  return conditions[list]()
}

/** What a desk says of a file that lies before it. */
const decisions: readonly Act[] = ['approve', 'sendBack', 'refuse', 'bar']
export const isDecision = (act: Act) => decisions.includes(act)
