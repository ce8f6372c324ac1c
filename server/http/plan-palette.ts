import { z } from 'zod'
import { countableKinds, countableLists, testNames } from '../../core/plan-tests.ts'
import { levelNames, levels } from '../../core/title.ts'
import { listCommitteesOf } from '../db/committees.ts'
import { newestForm } from '../db/plans.ts'
import { convening } from './convening.ts'
import { notFound, Refused, route } from './route.ts'

const named = z.object({ id: z.string(), name: z.string() })
const kindShape = z.object({
  kind: z.string(),
  name: z.string(),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      tests: z.array(z.enum(testNames)),
      summed: z.boolean(),
    }),
  ),
})

/** What a designer may choose from. */
export const planPaletteRoutes = [
  route({
    method: 'GET',
    path: '/plan-designs-palette',
    tag: '评审计划',
    summary: '设计评审计划时可以选用的：评委会、职称、专业、方式、业绩种类及其字段',
    who: ['officer'],
    answer: z.object({
      committees: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          series: z.string(),
          seriesName: z.string(),
          titles: z.array(z.object({ id: z.string(), name: z.string(), level: z.enum(levels), levelName: z.string() })),
          specialties: z.array(z.string()),
        }),
      ),
      ways: z.array(z.object({ way: z.string(), name: z.string() })),
      kinds: z.array(z.object({ value: z.string(), label: z.string() })),
      parts: z.array(named),
      undertaking: z.string(),
      /** What a criterion with a list of its own may count. */
      library: z.array(kindShape),
      /** What a criterion may count in a list of the form. */
      lists: z.array(z.object({ list: z.string(), name: z.string(), kinds: z.array(kindShape) })),
    }),
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const { db, region, office } = planning
      const { designing, library } = region
      if (!designing || !library) return notFound()
      const committees = (await listCommitteesOf(db, office)).filter(({ convener }) => convener === office)
      return {
        committees: committees.map(({ id, name, series: of, levels: its }) => {
          const series = region.series.find((one) => one.id === of)
          const titles = (series?.titles ?? []).filter(({ level }) => its.includes(level))
          return {
            id,
            name,
            series: of,
            seriesName: series?.name ?? of,
            titles: titles.map((one) => ({ ...one, levelName: levelNames[one.level] })),
            specialties: series?.specialties ?? [],
          }
        }),
        ways: region.ways.map(({ way, label }) => ({ way, name: label })),
        kinds: designing.kinds.map(({ value, label }) => ({ value, label })),
        parts: designing.parts,
        undertaking: designing.undertaking,
        library: countableKinds(library),
        lists: countableLists(newestForm(region), library, designing),
      }
    },
  }),
]
