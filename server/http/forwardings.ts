import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { type Level, levelNames } from '../../core/title.ts'
import { listCheckIds } from '../db/checks.ts'
import { type Destination, foresee, forward, namesOf } from '../forwarding.ts'
import { titlesByName } from '../titles.ts'
import { deskOf } from './check-line.ts'
import { filterQuery } from './checks.ts'
import { route } from './route.ts'

const tag = '数据上报'
/** As many as a large unit has at once. */
const most = 5000
const ids = z.array(z.number().int().positive().max(Number.MAX_SAFE_INTEGER)).min(1).max(most)
const destinationShape = z.object({ to: z.enum(['unit', 'committee']), name: z.string() })
const kindShape = { seriesName: z.string(), levelName: z.string() }

/** 数据上报: which there are, where they would go, and on they go. */
export const forwardingRoutes = [
  route({
    method: 'GET',
    path: '/forwardings/choice',
    who: ['officer'],
    query: filterQuery.omit({ list: true }).strict(),
    summary: `未上报：全部符合条件的编号，最多 ${most} 份`,
    tag,
    answer: z.object({ ids: z.array(z.number()), more: z.boolean() }),
    handle: async ({ db, region, session, query: filters }) => {
      const wanted = { list: 'to-forward', filters, sort: 'arrived', titles: titlesByName(region) } as const
      const found = await listCheckIds(db, deskOf(session, region), { ...wanted, limit: most + 1 })
      return { ids: found.slice(0, most), more: found.length > most }
    },
  }),
  route({
    method: 'POST',
    path: '/forwardings/preview',
    who: ['officer'],
    body: z.object({ ids }).strict(),
    summary: '上报前：按系列、级别各报到哪里，哪些没有路径',
    tag,
    answer: z.object({
      groups: z.array(
        z.object({
          ...kindShape,
          series: z.string(),
          level: z.string(),
          count: z.number(),
          leadsTo: destinationShape.nullable(),
          refusal: z.string().nullable(),
        }),
      ),
    }),
    handle: async ({ body, ...call }) => {
      const groups = await foresee(call, body.ids as ApplicationId[])
      const name = await naming(call.db, groups)
      return {
        groups: groups.map((group) => ({
          ...kindNames(call.region, group),
          series: group.series,
          level: group.level,
          count: group.count,
          leadsTo: name(group),
          refusal: whyNot(group),
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/forwardings',
    repeated: 'harmless',
    who: ['officer'],
    body: z.object({ ids }).strict(),
    summary: '数据上报：沿唯一生效的路径上报到上级单位或评委会',
    tag,
    answer: z.object({
      done: z.number(),
      /** One line a person; what was refused changed nothing. */
      results: z.array(
        z.object({
          id: z.number(),
          ok: z.boolean(),
          applicantName: z.string(),
          ...kindShape,
          leadsTo: destinationShape.nullable(),
          /** Had been forwarded before, and has not been sent twice. */
          before: z.boolean(),
          refusal: z.string().nullable(),
        }),
      ),
    }),
    handle: async ({ body, ...call }) => {
      const results = await forward(call, body.ids as ApplicationId[])
      const name = await naming(call.db, results)
      return {
        done: results.filter(({ ok }) => ok).length,
        results: results.map((one) => ({
          ...kindNames(call.region, one),
          id: one.id,
          ok: one.ok,
          applicantName: one.name ?? '',
          leadsTo: name(one),
          before: one.ok && one.before,
          refusal: one.ok ? null : one.refusal,
        })),
      }
    },
  }),
]

async function naming(db: Parameters<typeof namesOf>[0], all: readonly object[]) {
  const destinations = all.flatMap((one) => ('leadsTo' in one ? [one.leadsTo as Destination] : []))
  const { units, committees } = await namesOf(db, destinations)
  return (one: object) => {
    if (!('leadsTo' in one)) return null
    const { to, id } = one.leadsTo as Destination
    return { to, name: (to === 'unit' ? units.get(id) : committees.get(id)) ?? '' }
  }
}

const kindNames = ({ series: all }: Region, { series, level }: { series?: string; level?: Level }) => ({
  seriesName: all.find(({ id }) => id === series)?.name ?? series ?? '',
  levelName: level ? levelNames[level] : '',
})

const whyNot = (group: object) => ('refusal' in group ? String(group.refusal) : null)
