import { z } from 'zod'
import { isGranted } from '../../core/route.ts'
import { levels } from '../../core/title.ts'
import { lists } from '../db/check-lists.ts'
import { keyOf, sorts } from '../db/check-order.ts'
import { listAndCount, listChecks } from '../db/checks.ts'
import { findPeople } from '../db/names.ts'
import { heldDays } from '../held-days.ts'
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

export const checkRoutes = [
  route({
    method: 'GET',
    path: '/checks',
    reads: 'replica',
    who: ['officer', 'approver'],
    query: filterQuery
      .extend({
        sort: z.enum(sorts).default('arrived'),
        after: z.string().max(1000).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(20),
      })
      .strict(),
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
    handle: async ({ db, region, server, session, query }) => {
      const { list, sort, after: cursor, limit, ...asked } = query
      // Where routes are granted nobody looks down the tree: a file is seen where it has come.
      if (list === 'all' && isGranted(region.policy.route)) return refuse('not-understood', { where: 'list' }, 400)
      const after = cursor === undefined ? undefined : afterIn(cursor, keyOf(list, sort))
      if (cursor !== undefined && !after) return refuse('not-understood', { where: 'after' }, 400)
      const desk = deskOf(session, region)
      const filters = asked.name ? { ...asked, people: await findPeople(db, asked.name) } : asked
      const wanted = { list, filters, sort, titles: titlesByName(region), after, limit: limit + 1 }
      const { rows, total } = after
        ? { rows: await listChecks(db, desk, wanted), total: null }
        : await listAndCount(db, desk, wanted)
      const held = await heldDays(db, server)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        rows: shown.map((row) => lineOf(row, region, held)),
        next: rows.length > limit && last ? cursorOf({ key: last.key, id: last.at }) : null,
        total,
      }
    },
  }),
]
