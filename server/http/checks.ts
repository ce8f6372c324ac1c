import { z } from 'zod'
import type { Region } from '../../core/region.ts'
import { isGranted } from '../../core/route.ts'
import { levels } from '../../core/title.ts'
import { isAtOnce, listAtOnce } from '../db/check-at-once.ts'
import { lists } from '../db/check-lists.ts'
import { keyOf, sorts } from '../db/check-order.ts'
import type { CheckRow } from '../db/check-page.ts'
import { type Count, listAndCount, listChecks } from '../db/checks.ts'
import { findPeople } from '../db/names.ts'
import { type HeldDays, heldDays } from '../held-days.ts'
import type { Hosted, Server } from '../hosted.ts'
import { knownSessionsIn } from '../known-sessions.ts'
import { titlesByName } from '../titles.ts'
import { countShape, deskOf, lineOf, lineShape } from './check-line.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { refuse, route } from './route.ts'

const text = z.string().max(60)
export const filterQuery = z.object({
  list: z.enum(lists),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: text.optional(),
  level: z.enum(levels).optional(),
  series: text.optional(),
  title: text.optional(),
  way: text.optional(),
  /** Part of the applicant's name, as written, as spelt or by its initials. */
  name: text.optional(),
  /** A unit, with everything below it. */
  unit: z.coerce.number().int().positive().optional(),
  /** Part of the unit's own name. */
  employer: text.optional(),
  /** 没有路径的: waiting to be forwarded with no live route. */
  routeless: z
    .literal('true')
    .transform(() => true)
    .optional(),
})

const checkQuery = filterQuery
  .extend({
    sort: z.enum(sorts).default('arrived'),
    after: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(20),
  })
  .strict()

export const checkRoutes = [
  route({
    method: 'GET',
    path: '/checks',
    reads: 'replica',
    who: ['officer', 'approver'],
    query: checkQuery,
    summary:
      '审核列表：own 本单位、subordinate 下级单位、checked 已审核、all 范围内全部；逐级上报的地区：waiting 待审核、to-forward 通过未上报、forwarded 已上报、passed 审核通过、not-passed 审核不通过',
    tag: '审核',
    answer: z.object({
      rows: z.array(lineShape),
      /** Pass it as `after` for the next page; null on the last one. */
      next: z.string().nullable(),
      /** Only with the first page. */
      total: countShape.nullable(),
    }),
    atHand: { isThere: isSessionKnown, answer: listAtHand },
    handle: async ({ db, region, server, session, query }) => {
      const { list, sort, after: cursor } = query
      // Where routes are granted nobody looks down the tree: a file is seen where it has come.
      if (list === 'all' && isGranted(region.policy.route)) return refuse('not-understood', { where: 'list' }, 400)
      const after = cursor === undefined ? undefined : afterIn(cursor, keyOf(list, sort))
      if (cursor !== undefined && !after) return refuse('not-understood', { where: 'after' }, 400)
      const desk = deskOf(session, region)
      const { filters, ...asked } = askedOf(query, region)
      const people = filters.name ? { people: await findPeople(db, filters.name) } : {}
      const wanted = { ...asked, filters: { ...filters, ...people }, after }
      const found = after
        ? { rows: await listChecks(db, desk, wanted), total: null }
        : await listAndCount(db, desk, wanted)
      return pageOf(found, query.limit, region, await heldDays(db, server))
    },
  }),
]

type Query = z.output<typeof checkQuery>
type AtHand = Hosted & { server: Server; query: Query }

/** A replica may not have heard yet that a session has ended. */
function isSessionKnown({ db, reader }: Hosted, token: string) {
  const { session } = knownSessionsIn(db).find(token) ?? {}
  return !reader && session?.stage === 'ready' && (session.kind === 'officer' || session.kind === 'approver')
}

/** The page in the one statement that proves the session; left to who asks for each where that finds nothing. */
async function listAtHand({ db, region, server, query }: AtHand, token: string) {
  const known = knownSessionsIn(db).find(token)
  if (!known || query.after !== undefined || (query.list === 'all' && isGranted(region.policy.route))) return undefined
  const desk = deskOf(known.session, region)
  const asked = askedOf(query, region)
  const found = isAtOnce(desk, asked) && (await listAtOnce(db, desk, asked, known))
  return found ? pageOf(found, query.limit, region, await heldDays(db, server)) : undefined
}

const askedOf = ({ list, sort, after: _, limit, ...filters }: Query, region: Region) => ({
  ...{ list, sort, filters, titles: titlesByName(region), limit: limit + 1 },
})

type Found = { rows: CheckRow[]; total: Count | null }

function pageOf({ rows, total }: Found, limit: number, region: Region, held: HeldDays) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => lineOf(row, region, held)),
    next: rows.length > limit && last ? cursorOf({ key: last.key, id: last.at }) : null,
    total,
  }
}
