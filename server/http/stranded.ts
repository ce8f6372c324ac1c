import { z } from 'zod'
import { levelNames } from '../../core/title.ts'
import {
  countStranded,
  countStrandedBelow,
  listStranded,
  type StrandedGroup,
  type StrandedRow,
  type Stranding,
} from '../db/stranded.ts'
import { type HeldDays, heldDays } from '../held-days.ts'
import { type Hosted, today } from '../hosted.ts'
import { summaryOf } from '../summary.ts'
import { summaryShape } from './application-shape.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { moment, notFound, refuse, route } from './route.ts'
import { routeLevel, routeTag, whyNoRoutes } from './route-request-shape.ts'

const reason = z.enum([
  'no-route',
  'already-passed-there',
  'committee-does-not-fit',
  'committee-not-filed',
] satisfies Stranding[])
/** Whom a route has been asked of, where one has. */
const asked = z.string().nullable()
const mostBelow = 100

/** 滞留申报: checked, and nowhere to be forwarded to. */
export const strandedRoutes = [
  route({
    method: 'GET',
    path: '/stranded',
    reads: 'replica',
    tag: routeTag,
    summary: '滞留申报：本单位审核通过、因没有可用的上报路径而无法上报的申报；下级单位各有多少',
    who: ['officer', 'approver'],
    query: z.strictObject({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.object({
      rows: z.array(summaryShape.extend({ heldDays: z.number().nullable(), reason, asked })),
      next: z.string().nullable(),
      /** By what would free them; only with the first page, as the offices below. */
      groups: z
        .array(
          z.object({
            ...{ series: z.string(), seriesName: z.string(), level: routeLevel, levelName: z.string() },
            ...{ reason, asked, count: z.number() },
          }),
        )
        .nullable(),
      below: z
        .object({
          offices: z.array(z.object({ id: z.number(), name: z.string(), count: z.number(), since: moment })),
          more: z.boolean(),
        })
        .nullable(),
    }),
    handle: async (call) => {
      const { db, server, session, query } = call
      const notHere = whyNoRoutes(call)
      if (notHere) return notHere
      const { office } = session
      if (!office) return notFound()
      const after = query.after === undefined ? undefined : afterIn(query.after, 'arrived')
      if (query.after !== undefined && !after) return refuse('not-understood', { where: 'after' }, 400)
      const now = today(server)
      const [rows, groups, below, held] = await Promise.all([
        listStranded(db, office, { today: now, after, limit: query.limit + 1 }),
        after ? null : countStranded(db, office, now),
        after ? null : countStrandedBelow(db, office, now, mostBelow + 1),
        heldDays(db, server),
      ])
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        rows: shown.map((row) => lineOf(row, call, held)),
        next: rows.length > query.limit && last ? cursorOf({ key: last.at, id: last.id }) : null,
        groups: groups?.map((one) => groupOf(one, call)) ?? null,
        below: below && { offices: below.slice(0, mostBelow), more: below.length > mostBelow },
      }
    },
  }),
]

const lineOf = (row: StrandedRow, { region }: Pick<Hosted, 'region'>, held: HeldDays) => ({
  ...summaryOf(row, region),
  heldDays: held(row.arrived_at) ?? null,
  reason: row.reason,
  asked: row.asked,
})

const groupOf = (group: StrandedGroup, { region }: Pick<Hosted, 'region'>) => ({
  ...group,
  seriesName: region.series.find(({ id }) => id === group.series)?.name ?? group.series,
  levelName: levelNames[group.level],
})
