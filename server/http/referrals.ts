import { z } from 'zod'
import type { CommitteeId } from '../../core/id.ts'
import { levels } from '../../core/title.ts'
import { actOnMany } from '../act.ts'
import { findCommittee, listFittingCommittees } from '../db/committees.ts'
import { listWaiting } from '../db/notices.ts'
import { today } from '../hosted.ts'
import { nameTitles } from '../titles.ts'
import { committeeShape } from './committees.ts'
import { applications, results, shown } from './results.ts'
import { moment, notFound, refuse, route } from './route.ts'

export const waitingPerson = z.object({
  application: z.number(),
  name: z.string(),
  organisation: z.string(),
  series: z.string(),
  seriesId: z.string(),
  level: z.enum(levels),
  title: z.string(),
  specialty: z.string(),
  state: z.string(),
  arrivedAt: moment,
})

/** After the notice the approver decides: normal review by a committee of the place, or entrusted to another (委托评审). */
export const referralRoutes = [
  route({
    method: 'GET',
    path: '/referrals',
    tag: '评审安排',
    summary: '公示结束、待安排评审的人员',
    who: ['approver'],
    answer: z.object({
      waiting: z.array(waitingPerson.extend({ planned: z.number().nullable() })),
      confirmable: z.array(waitingPerson),
    }),
    handle: async ({ db, region, session }) => {
      const people = session.office ? await listWaiting(db, session.office, ['noticed', 'outcome-noticed']) : []
      const named = people.map((one) => ({ ...nameTitles(region, one), seriesId: one.series }))
      return {
        waiting: named.filter(({ state }) => state === 'noticed'),
        confirmable: named.filter(({ state }) => state === 'outcome-noticed'),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/referrals/committees',
    tag: '评审安排',
    summary: '可以评审该系列、层级的评委会',
    who: ['approver'],
    query: z.strictObject({ series: z.string(), level: z.enum(levels) }),
    answer: z.array(committeeShape),
    handle: async ({ db, session, query, server }) =>
      session.office
        ? listFittingCommittees(db, { ...query, office: session.office, today: today(server) })
        : notFound(),
  }),
  route({
    method: 'PUT',
    path: '/referrals',
    repeated: 'in-the-log',
    tag: '评审安排',
    summary: '正常评审或委托评审',
    who: ['approver'],
    body: z.strictObject({ applications, committee: z.number().int().positive(), entrusted: z.boolean() }),
    answer: z.object({ results }),
    handle: async (call) => {
      const committee = await findCommittee(call.db, call.body.committee as CommitteeId)
      if (!committee) return refuse('committee-does-not-fit')
      const all = await actOnMany(
        call,
        call.body.entrusted ? 'entrust' : 'assign',
        call.body.applications,
        {},
        { more: { committee } },
      )
      return { results: shown(all) }
    },
  }),
  route({
    method: 'PUT',
    path: '/confirmations',
    repeated: 'in-the-log',
    tag: '评审安排',
    summary: '确认评审结果',
    who: ['approver'],
    body: z.strictObject({ applications }),
    answer: z.object({ results }),
    handle: async (call) => ({ results: shown(await actOnMany(call, 'confirm', call.body.applications, {})) }),
  }),
]
