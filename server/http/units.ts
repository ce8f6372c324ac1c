import { z } from 'zod'
import { mostUnits, searchUnits } from '../db/units.ts'
import { route } from './route.ts'

export const unitQuery = z
  .object({
    search: z.string().trim().min(2).max(80),
    group: z.enum(['department', 'self-review', 'agency', 'employer']).optional(),
  })
  .strict()
export const unitsShape = z.object({
  units: z.array(z.object({ id: z.number(), name: z.string(), above: z.string() })),
  /** There are more than are told: type more letters. */
  more: z.boolean(),
})

/** 工作单位 is chosen among the units of the province: what the name is, and whose unit it is. */
export const unitRoutes = [
  route({
    method: 'GET',
    path: '/units',
    tag: '机构（单位）',
    summary: `按名称、全拼或首字母查找单位，供填写工作单位；最多 ${mostUnits} 个`,
    who: ['applicant'],
    perMinute: 120,
    query: unitQuery,
    answer: unitsShape,
    handle: ({ db, query }) => searchUnits(db, query.search, query.group),
  }),
]
