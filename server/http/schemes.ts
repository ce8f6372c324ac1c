import { z } from 'zod'
import { filingStep, schemeStates } from '../../core/filing.ts'
import type { CommitteeId } from '../../core/id.ts'
import { audit } from '../audit.ts'
import { findCommittee } from '../db/committees.ts'
import { findScheme, insertScheme, listSchemes } from '../db/schemes.ts'
import { passFiling } from '../filing.ts'
import { actorOf } from '../session.ts'
import { committeeInSight } from './experts.ts'
import { day, idParam, notFound, ok, refuse, route } from './route.ts'

const body = z.strictObject({
  meets: day,
  place: z.string().trim().min(1).max(100),
  method: z.string().trim().min(1).max(1000),
  panels: z.string().trim().max(1000),
  remarks: z.string().trim().max(1000),
})
const state = z.enum(Object.keys(schemeStates) as [keyof typeof schemeStates])

/** 评审方案. Without an approved one the committee receives nothing. */
export const schemeRoutes = [
  route({
    method: 'GET',
    path: '/committees/:id/schemes',
    tag: '评委会',
    summary: '评审方案',
    who: ['officer', 'approver'],
    params: idParam,
    answer: z.array(
      z.object({
        id: z.number(),
        year: z.number(),
        body,
        state,
        reason: z.string().nullable(),
        version: z.number(),
        mayPass: z.boolean(),
      }),
    ),
    handle: async ({ db, session, params }) => {
      const committee = await committeeInSight(db, session, params.id)
      if (!committee) return notFound()
      return (await listSchemes(db, committee.id)).map(({ committee: _, ...one }) => ({
        ...one,
        mayPass: typeof filingStep('scheme', one.state, actorOf(session), committee) === 'object',
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/committees/:id/schemes',
    tag: '评委会',
    summary: '报送评审方案',
    who: ['officer'],
    params: idParam,
    body: z.strictObject({ year: z.number().int().min(2000).max(2100), body }),
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      const { db, session, params } = call
      const committee = await findCommittee(db, params.id as CommitteeId)
      if (!committee || committee.convener !== session.office) return notFound()
      if (!session.capabilities.includes('convene')) return refuse('no-permission', undefined, 403)
      const id = await insertScheme(db, committee.id, call.body.year, call.body.body)
      if (!id) return refuse('scheme-of-year-exists', { year: call.body.year })
      await audit(db, call, 'enter-scheme', 'scheme', id, { committee: committee.id, year: call.body.year })
      return { id }
    },
  }),
  route({
    method: 'PUT',
    path: '/schemes/:id/check',
    tag: '评委会',
    summary: '评审方案的审查',
    who: ['officer', 'approver'],
    params: idParam,
    body: z.strictObject({ passed: z.boolean(), reason: z.string().max(500).optional() }),
    answer: ok,
    handle: async (call) => {
      const scheme = await findScheme(call.db, call.params.id)
      const committee = scheme && (await committeeInSight(call.db, call.session, scheme.committee))
      if (!committee) return notFound()
      const refusal = await passFiling(call, 'scheme', scheme, committee, call.body)
      return refusal ? refuse(refusal) : { ok: true as const }
    },
  }),
]
