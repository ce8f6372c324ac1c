import { z } from 'zod'
import { isDay, yearsAfter } from '../../core/day.ts'
import { expertStates, filingStep } from '../../core/filing.ts'
import type { CommitteeId } from '../../core/id.ts'
import { foldPhone, isMobilePhone, maskPhone } from '../../core/identity.ts'
import { levelRank, levels } from '../../core/title.ts'
import { audit } from '../audit.ts'
import { type CommitteeRow, findCommittee } from '../db/committees.ts'
import { findExpert, insertExpert, listExperts } from '../db/experts.ts'
import { passFiling } from '../filing.ts'
import type { Db } from '../hosted.ts'
import { mark, seal, unseal } from '../seal.ts'
import { actorOf, type Session } from '../session.ts'
import { day, idParam, notFound, ok, refuse, route } from './route.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const state = z.enum(Object.keys(expertStates) as [keyof typeof expertStates])

/**
 * 评委. Entered by the convening unit, checked there and twice at the authorising office before they are in the pool.
 * Order 40, art. 24: who the experts are is told to nobody else.
 */
export const expertRoutes = [
  route({
    method: 'GET',
    path: '/committees/:id/experts',
    tag: '评委会',
    summary: '评委名单查看',
    who: ['officer', 'approver'],
    params: idParam,
    answer: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        title: z.string(),
        level: z.enum(levels),
        specialty: z.string(),
        employer: z.string(),
        mobile: z.string(),
        term: z.strictObject({ opens: day, closes: day }),
        state,
        reason: z.string().nullable(),
        version: z.number(),
        mayPass: z.boolean(),
      }),
    ),
    handle: async ({ db, session, params, server }) => {
      const committee = await committeeInSight(db, session, params.id)
      if (!committee) return notFound()
      return (await listExperts(db, committee.id)).map(({ committee: _, mobileSealed, ...one }) => ({
        ...one,
        mobile: mobileSealed ? maskPhone(unseal(mobileSealed, server.keys)) : '',
        mayPass: typeof filingStep('expert', one.state, actorOf(session), committee) === 'object',
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/committees/:id/experts',
    tag: '评委会',
    summary: '评委入库申报',
    who: ['officer'],
    params: idParam,
    body: z.strictObject({
      name: text(30),
      title: text(40),
      level: z.enum(levels),
      specialty: text(60),
      employer: text(80),
      mobile: z.string(),
      term: z.strictObject({ opens: day, closes: day }),
    }),
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      const { db, session, params, body, server } = call
      const committee = await findCommittee(db, params.id as CommitteeId)
      if (!committee || committee.convener !== session.office) return notFound()
      if (!session.capabilities.includes('convene')) return refuse('no-permission', undefined, 403)
      if (!isMobilePhone(body.mobile)) return refuse('not-a-phone')
      const mobile = foldPhone(body.mobile)
      const { term } = body
      if (!isDay(term.opens) || !isDay(term.closes)) return refuse('no-such-day')
      if (term.closes < term.opens || term.closes > yearsAfter(term.opens, 3)) return refuse('term-too-long')
      if (committee.levels.some((level) => levelRank(body.level) < levelRank(level)))
        return refuse('expert-title-too-low')
      const id = await insertExpert(db, {
        ...body,
        committee: committee.id,
        mobileSealed: seal(mobile, server.keys),
        mobileMark: mark(mobile, server.keys),
      })
      if (!id) return refuse('expert-already-entered')
      await audit(db, call, 'enter-expert', 'expert', id, { committee: committee.id })
      return { id }
    },
  }),
  route({
    method: 'PUT',
    path: '/experts/:id/check',
    tag: '评委会',
    summary: '评委入库审查',
    who: ['officer', 'approver'],
    params: idParam,
    body: z.strictObject({ passed: z.boolean(), reason: z.string().max(500).optional() }),
    answer: ok,
    handle: async (call) => {
      const expert = await findExpert(call.db, call.params.id)
      const committee = expert && (await committeeInSight(call.db, call.session, expert.committee))
      if (!committee) return notFound()
      const refusal = await passFiling(call, 'expert', expert, committee, call.body)
      return refusal ? refuse(refusal) : { ok: true as const }
    },
  }),
]

/** The committee's convening unit and its authorising office, with a permission about committees; nobody else. */
export async function committeeInSight(
  db: Db,
  { office, capabilities }: Session,
  id: number,
): Promise<CommitteeRow | undefined> {
  const committee = await findCommittee(db, id as CommitteeId)
  if (!committee || !office) return undefined
  const convenes =
    committee.convener === office && capabilities.some((one) => one === 'convene' || one === 'check-expert')
  const authorises = committee.authoriser === office && capabilities.some((one) => one.startsWith('authorise-as-'))
  return convenes || authorises ? committee : undefined
}
