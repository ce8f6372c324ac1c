import { z } from 'zod'
import { mostUnits, searchUnits } from '../db/organisations.ts'
import { route } from './route.ts'

/** 现工作单位 is chosen among the units of the province: what the name is, and nothing else of them. */
export const unitRoutes = [
  route({
    method: 'GET',
    path: '/units',
    tag: '机构（单位）',
    summary: `按名称查找单位，供填写现工作单位；最多 ${mostUnits} 个，只有名称`,
    who: ['applicant'],
    perMinute: 120,
    query: z.object({ search: z.string().trim().min(2).max(80) }).strict(),
    answer: z.array(z.object({ id: z.number(), name: z.string() })),
    handle: ({ db, query }) => searchUnits(db, query.search),
  }),
]
