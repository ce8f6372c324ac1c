import { z } from 'zod'
import { atCommittee } from '../../core/application.ts'
import { needed } from '../../core/ballot.ts'
import type { ApplicationId } from '../../core/id.ts'
import { levels } from '../../core/title.ts'
import { act, actOnMany, type Result } from '../act.ts'
import { committeeOpinions } from '../committee-opinions.ts'
import { listCommitteeFiles } from '../db/committee-files.ts'
import { opinionSaid } from '../opinion-line.ts'
import { nameTitles } from '../titles.ts'
import { committeeInSight } from './experts.ts'
import { applications, results, shown } from './results.ts'
import { idParam, moment, notFound, refuse, route } from './route.ts'

const count = z.number().int().min(0).max(999)
const tally = z.strictObject({ members: count, attending: count, yes: count, no: count, abstain: count })

/** What the committee's desk sees: to receive, under review, decided. The managing office reads the same results. */
export const outcomeRoutes = [
  route({
    method: 'GET',
    path: '/committees/:id/files',
    tag: '评委会',
    summary: '待接收、评审中与评审结果查看',
    who: ['officer', 'approver'],
    params: idParam,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: z.object({
      members: z.number(),
      quorum: z.number(),
      majority: z.object({ top: z.number(), bottom: z.number() }),
      of: z.enum(['attending', 'members']),
      /** Whether defences are arranged in this province. */
      defends: z.boolean(),
      files: z.array(
        z.object({
          application: z.number(),
          name: z.string(),
          organisation: z.string(),
          series: z.string(),
          title: z.string(),
          level: z.enum(levels),
          specialty: z.string(),
          state: z.string(),
          arrivedAt: moment,
          entrusted: z.boolean(),
          tally: tally.nullable(),
          /** 公示意见, where units give them: where it is, and what it says once it may be read here. */
          opinion: z.object({ stage: z.string(), said: opinionSaid.nullable() }).nullable(),
        }),
      ),
    }),
    handle: async ({ db, region, server, session, params, query }) => {
      const committee = await committeeInSight(db, session, params.id)
      if (!committee) return notFound()
      const { voting } = region.policy
      const files = await listCommitteeFiles(db, committee.id, atCommittee, query.year)
      const { opinions, refused } = await committeeOpinions({ db, region, server, session }, committee.id, query.year)
      return {
        members: committee.members,
        quorum: needed(voting.quorum, committee.members),
        majority: { top: voting.majority[0], bottom: voting.majority[1] },
        of: voting.of,
        defends: region.defence !== undefined,
        files: [...files, ...refused].map((one) => ({
          ...nameTitles(region, one),
          entrusted: 'entrusted' in one.progress && one.progress.entrusted,
          tally: 'tally' in one.progress ? one.progress.tally : null,
          opinion: opinions.get(one.application) ?? null,
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/receipts',
    repeated: 'in-the-log',
    tag: '评委会',
    summary: '接收',
    who: ['officer'],
    body: z.strictObject({ applications }),
    answer: z.object({ results }),
    handle: async (call) => ({ results: shown(await actOnMany(call, 'receive', call.body.applications, {})) }),
  }),
  route({
    method: 'PUT',
    path: '/outcomes',
    tag: '评委会',
    summary: '登记评审结果（到会人数与票数）',
    who: ['officer'],
    body: z.strictObject({
      outcomes: z
        .array(z.strictObject({ application: z.number().int().positive(), tally }))
        .min(1)
        .max(200),
    }),
    answer: z.object({ results }),
    handle: async (call) => {
      const asked = call.body.outcomes
      if (new Set(asked.map(({ application }) => application)).size !== asked.length)
        return refuse('person-named-twice')
      const all: Result[] = []
      for (const one of asked)
        all.push(await act(call, 'recordOutcome', one.application as ApplicationId, { tally: one.tally }))
      return { results: shown(all) }
    },
  }),
]
