import { z } from 'zod'
import { setPledged } from '../db/accounts.ts'
import { findPlan } from '../db/plans.ts'
import { today } from '../hosted.ts'
import { refuse, route } from './route.ts'

/** 承诺书 that is agreed to once a plan year, before anything can be declared. */
export const pledgeRoutes = [
  route({
    method: 'PUT',
    path: '/pledge',
    who: ['applicant'],
    /** The version that was read. */
    body: z.object({ version: z.string().max(40) }).strict(),
    summary: '同意本年度的申报承诺书',
    tag: '申报',
    answer: z.object({ year: z.number() }),
    handle: async ({ db, region, server, session, body }) => {
      const { first, version } = region.words.undertaking
      const plan = first && (await findPlan(db, today(server)))
      if (!plan) return refuse('window-closed')
      if (body.version !== version) return refuse('agreement-changed')
      await setPledged(db, session.account, { year: plan.year, version, at: server.now() })
      return { year: plan.year }
    },
  }),
]
