import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import { failing } from '../../core/detection.ts'
import type { ApplicationId } from '../../core/id.ts'
import { detectIn } from '../detecting.ts'
import { findOpened } from '../working.ts'
import { linesShape } from './application-shape.ts'
import { idParam, notFound, refuse, route } from './route.ts'

/** 开始检测: what was found a moment ago, for the applicant alone. Submitting looks again. */
export const detectionRoutes = [
  route({
    method: 'GET',
    path: '/applications/:id/detection',
    who: ['applicant'],
    params: idParam,
    summary: '开始检测：逐项列出符合、不符合、待核',
    tag: '申报',
    answer: z.object({
      /** The application's version that was looked at. */
      version: z.number(),
      at: z.string(),
      lines: linesShape,
      /** How many lines keep from submitting. */
      failing: z.number(),
    }),
    handle: async (call) => {
      const { server, session, params } = call
      const working = await findOpened(call, server, { id: params.id as ApplicationId, person: session.account })
      if (!working) return notFound()
      if (!isEditable(working.row.progress)) return refuse('not-editable')
      const lines = await detectIn(call, working, session.account, 'look')
      return {
        ...{ version: working.row.version, at: server.now().toISOString(), lines },
        failing: failing(lines).length,
      }
    },
  }),
]
