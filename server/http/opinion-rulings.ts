import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import { opinionRulingStages } from '../../core/notice-opinion.ts'
import { act } from '../act.ts'
import { doneShape } from './application-shape.ts'
import { done } from './done.ts'
import { opining, opinionPage, opinionPageOf, opinionQuery } from './opinion-shape.ts'
import { idParam, Refused, route, version } from './route.ts'
import { written } from './written.ts'

const at = { who: ['officer'], tag: '公示意见' } as const

/** 公示异议处理: objections that arrived from below, ruled on by the authority; one holds one person only. */
export const opinionRulingRoutes = [
  route({
    ...at,
    method: 'GET',
    path: '/opinion-rulings',
    summary: '公示异议处理：逐级报来的有异议人员',
    query: opinionQuery(opinionRulingStages),
    answer: opinionPage,
    handle: async (call) => {
      const office = opining(call, 'publicise')
      return office instanceof Refused ? office : opinionPageOf(call, { is: 'arrived', office }, call.query)
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/opinion-rulings/:id',
    repeated: 'in-the-log',
    params: idParam,
    summary: '处理公示异议：成立则评审结果不予认可，不成立则继续',
    body: z.strictObject({ version, upheld: z.boolean(), reason: written(1000) }),
    answer: doneShape,
    handle: async (call) => {
      const office = opining(call, 'publicise')
      if (office instanceof Refused) return office
      const { version: seen, ...ruling } = call.body
      return done(await act(call, 'ruleOnOpinion', call.params.id as ApplicationId, ruling, { version: seen }))
    },
  }),
]
