import { z } from 'zod'
import { mayCreateApplicants } from '../../core/account.ts'
import { bindingStates, decideBinding } from '../../core/binding.ts'
import { audit } from '../audit.ts'
import { bindingFacts, settle } from '../binding.ts'
import { type Binding, countWaiting, listDecided, listWaiting } from '../db/bindings.ts'
import { maskedIdNumber } from '../personal.ts'
import { actorOf } from '../session.ts'
import { type Call, idParam, moment, notFound, ok, refuse, route, version } from './route.ts'
import { written } from './written.ts'

const tag = '单位绑定'
/** As for a unit's people elsewhere: an officer needs the permission for it. */
const who = ['administrator', 'officer'] as const
const pageSize = 50
const item = z.strictObject({ id: z.number().int().positive().max(Number.MAX_SAFE_INTEGER), version })

const requestShape = z.object({
  id: z.number(),
  version: z.number(),
  name: z.string(),
  idNumber: z.string(),
  explanation: z.string(),
  formerName: z.string().nullable(),
  state: z.enum(Object.keys(bindingStates) as [keyof typeof bindingStates]),
  stateName: z.string(),
  reason: z.string().nullable(),
  askedAt: moment,
  decidedAt: moment.nullable(),
  /** Why 同意 would be refused now. */
  whyNot: z.string().nullable(),
})

/** 人员绑定: what is asked of one's own unit, agreed to or refused with a reason. */
export const bindingDeskRoutes = [
  route({
    method: 'GET',
    path: '/bindings',
    tag,
    summary: '申请绑定本单位的人员；最近办理的',
    who,
    query: z.object({ search: z.string().trim().max(40).optional() }).strict(),
    answer: z.object({ waiting: z.array(requestShape), total: z.number(), decided: z.array(requestShape) }),
    handle: async (call) => {
      const { db, session, query } = call
      if (!mayCreateApplicants(actorOf(session))) return refuse('no-permission', undefined, 403)
      const unit = session.office ?? 0
      const viewer = session.account
      const [waiting, total, decided] = await Promise.all([
        listWaiting(db, unit, { viewer, name: query.search || undefined, limit: pageSize }),
        countWaiting(db, unit),
        listDecided(db, unit, viewer),
      ])
      const show = (one: Binding) => shown(one, call)
      return { waiting: waiting.map(show), total, decided: decided.map(show) }
    },
  }),
  route({
    method: 'PUT',
    path: '/bindings/:id/approval',
    tag,
    summary: '同意绑定：该人员的工作单位随即变为本单位',
    who,
    params: idParam,
    body: z.strictObject({ version }),
    answer: ok,
    handle: (call) => answer(call, { ...call.body, ...call.params, act: 'approve' }),
  }),
  route({
    method: 'PUT',
    path: '/bindings/:id/refusal',
    tag,
    summary: '不同意绑定，须说明原因',
    who,
    params: idParam,
    body: z.strictObject({ version, reason: written(300) }),
    answer: ok,
    handle: (call) => answer(call, { ...call.body, ...call.params, act: 'refuse' }),
  }),
  route({
    method: 'PUT',
    path: '/bindings/approvals',
    tag,
    summary: '批量同意绑定：每一份各自办理，不能同意的说明原因',
    who,
    body: z.strictObject({ items: z.array(item).min(1).max(100) }),
    answer: z.object({
      results: z.array(z.object({ id: z.number(), ok: z.boolean(), refusal: z.string().optional() })),
    }),
    handle: async (call) => {
      const results: { id: number; ok: boolean; refusal?: string }[] = []
      for (const { id, version } of new Map(call.body.items.map((one) => [one.id, one])).values()) {
        const done = await decide(call, { act: 'approve', id, version })
        results.push('refusal' in done ? { id, ok: false, refusal: done.refusal } : { id, ok: true })
      }
      return { results }
    },
  }),
]

type Deciding = Call<unknown, unknown, unknown>
type Verdict = { act: 'approve' | 'refuse'; id: number; version: number; reason?: string }

async function answer(call: Deciding, verdict: Verdict) {
  const done = await decide(call, verdict)
  if (!('refusal' in done)) return { ok: true as const }
  if (done.refusal === 'not-found') return notFound()
  return refuse(done.refusal, undefined, done.refusal === 'no-permission' ? 403 : 409)
}

const decide = (call: Deciding, verdict: Verdict) =>
  call.db.transaction().execute(async (tx) => {
    const done = await settle(tx, call.session, { ...verdict, at: call.server.now() })
    if ('refusal' in done) return done
    const { account, former } = done
    const action = verdict.act === 'approve' ? 'approve-binding' : 'refuse-binding'
    await audit(tx, call, action, 'account', account, { former })
    return done
  })

function shown(one: Binding, { session, server }: Pick<Call<unknown, unknown, unknown>, 'session' | 'server'>) {
  const { id, version, name, explanation, formerName, state, reason, askedAt, decidedAt } = one
  const decided = decideBinding('approve', state, bindingFacts(one, session))
  return {
    ...{ id, version, name, explanation, formerName, state, reason, askedAt, decidedAt },
    idNumber: maskedIdNumber(one.idNumber, server.keys),
    stateName: bindingStates[state],
    whyNot: state === 'open' && 'refusal' in decided ? decided.refusal : null,
  }
}
