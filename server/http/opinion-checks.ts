import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import { opinionCheckStages } from '../../core/notice-opinion.ts'
import { act, actOnMany } from '../act.ts'
import { doneShape } from './application-shape.ts'
import { done } from './done.ts'
import { opining, opinionBatch, opinionPage, opinionPageOf, opinionQuery, opinionResults } from './opinion-shape.ts'
import { applications } from './results.ts'
import { idParam, Refused, route, version } from './route.ts'
import { written } from './written.ts'

const at = { who: ['officer'], tag: '公示意见' } as const

/** 下级单位公示审核: opinions that came up to this office, agreed to or sent down to be redone, and handed in further up. */
export const opinionCheckRoutes = [
  route({
    ...at,
    method: 'GET',
    path: '/opinion-checks',
    reads: 'replica',
    summary: '下级单位公示审核：报到本单位的公示意见',
    query: opinionQuery(opinionCheckStages),
    answer: opinionPage,
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      return office instanceof Refused ? office : opinionPageOf(call, { is: 'below', office }, call.query)
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/opinion-checks/agreements',
    summary: '审核通过下级单位的公示意见，可批量',
    body: z.strictObject({ applications }),
    answer: z.object({ results: opinionResults }),
    handle: (call) => onMany(call, 'agreeToOpinion', call.body.applications),
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/opinion-checks/submission',
    summary: '汇总提交：沿申报上报的路径报上级单位或评委会',
    body: z.strictObject({ applications }),
    answer: z.object({ results: opinionResults }),
    handle: (call) => onMany(call, 'handInOpinion', call.body.applications),
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/opinion-checks/:id/return',
    repeated: 'in-the-log',
    params: idParam,
    summary: '审核不通过：退回下级单位重办，须说明原因',
    body: z.strictObject({ version, reason: written(1000) }),
    answer: doneShape,
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      if (office instanceof Refused) return office
      const { params, body } = call
      const { version: seen, reason } = body
      return done(await act(call, 'sendOpinionDown', params.id as ApplicationId, { reason }, { version: seen }))
    },
  }),
]

/** What is done with those ticked, each told by themself. */
async function onMany(
  call: Parameters<typeof opinionBatch>[0],
  name: 'agreeToOpinion' | 'handInOpinion',
  ticked: Parameters<typeof opinionBatch>[2],
) {
  const office = opining(call, 'give-opinion')
  if (office instanceof Refused) return office
  const results = await opinionBatch(call, { is: 'below', office }, ticked, (ids) => actOnMany(call, name, ids, {}))
  return { results }
}
