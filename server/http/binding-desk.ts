import { z } from 'zod'
import { mayCreateApplicants } from '../../core/account.ts'
import { type BindingAct, bindingStates, decideBinding } from '../../core/binding.ts'
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
    handle: (call) => decide(call, 'approve', call.body),
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
    handle: (call) => decide(call, 'refuse', call.body),
  }),
]

type Deciding = Call<z.output<typeof idParam>, unknown, unknown>

async function decide(call: Deciding, act: Exclude<BindingAct, 'ask'>, body: { version: number; reason?: string }) {
  const { db, server, session, params } = call
  return db.transaction().execute(async (tx) => {
    const done = await settle(tx, session, { ...body, act, id: params.id, at: server.now() })
    if ('refusal' in done)
      return done.refusal === 'not-found'
        ? notFound()
        : refuse(done.refusal, undefined, done.refusal === 'no-permission' ? 403 : 409)
    const { account, former } = done
    await audit(tx, call, act === 'approve' ? 'approve-binding' : 'refuse-binding', 'account', account, { former })
    return { ok: true as const }
  })
}

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
