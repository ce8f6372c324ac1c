import { z } from 'zod'
import { bindingStates } from '../../core/binding.ts'
import { whyNoBinding } from '../../core/opening.ts'
import { audit } from '../audit.ts'
import { askForBinding, settle } from '../binding.ts'
import { getAsker, listOwnBindings } from '../db/bindings.ts'
import { unlessViolated } from '../db/violation.ts'
import { idParam, moment, ok, refuse, route, version } from './route.ts'
import { written } from './written.ts'

const tag = '单位绑定'
const who = ['applicant'] as const

/** 申请说明 is asked for, not essays. */
export const bindingBody = z.strictObject({
  unit: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  explanation: written(300),
})

const stateShape = z.enum(Object.keys(bindingStates) as [keyof typeof bindingStates])

/** 变更单位: a person's unit, and what has been asked of whom. */
export const bindingRoutes = [
  route({
    method: 'GET',
    path: '/my/bindings',
    tag,
    summary: '我的工作单位和单位绑定申请',
    who,
    answer: z.object({
      unit: z.object({ id: z.number(), name: z.string() }).nullable(),
      /** Why no other unit can be asked now. */
      whyNot: z.enum(['binding-open', 'declaration-under-way']).nullable(),
      requests: z.array(
        z.object({
          id: z.number(),
          unitName: z.string(),
          explanation: z.string(),
          state: stateShape,
          stateName: z.string(),
          reason: z.string().nullable(),
          askedAt: moment,
          decidedAt: moment.nullable(),
          version: z.number(),
        }),
      ),
    }),
    handle: async ({ db, session }) => {
      const [asker, requests] = await Promise.all([getAsker(db, session.account), listOwnBindings(db, session.account)])
      const { bound, underWay } = asker
      const open = requests.some(({ state }) => state === 'open')
      return {
        unit: bound && session.organisationName ? { id: bound, name: session.organisationName } : null,
        whyNot: open ? ('binding-open' as const) : underWay > 0 ? ('declaration-under-way' as const) : null,
        requests: requests.map(({ id, unitName, explanation, state, reason, askedAt, decidedAt, version }) => ({
          ...{ id, unitName, explanation, state, reason, askedAt, decidedAt, version },
          stateName: bindingStates[state],
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/my/bindings',
    tag,
    summary: '申请绑定工作单位（变更单位），单位同意后生效，之前仍是原单位',
    who,
    perMinute: 20,
    body: bindingBody,
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const notHere = whyNoBinding(region.accounts)
      if (notHere) return refuse(notHere)
      const work = db.transaction().execute(async (tx) => {
        const asked = await askForBinding(tx, { ...body, account: session.account, at: server.now() })
        if ('refusal' in asked) return refuse(asked.refusal, whereOf(asked.refusal))
        await audit(tx, call, 'ask-for-binding', 'binding', asked.id, { unit: body.unit })
        return asked
      })
      return unlessViolated(work, { one_open_binding_a_person: () => refuse('binding-open') })
    },
  }),
  route({
    method: 'PUT',
    path: '/my/bindings/:id/withdrawal',
    tag,
    summary: '撤回单位绑定申请',
    who,
    params: idParam,
    body: z.strictObject({ version }),
    answer: ok,
    handle: async (call) => {
      const { db, server, session, params, body } = call
      return db.transaction().execute(async (tx) => {
        const verdict = { act: 'withdraw', id: params.id, version: body.version, at: server.now() } as const
        const done = await settle(tx, session, verdict)
        if ('refusal' in done) return refuse(done.refusal, undefined, done.refusal === 'not-found' ? 404 : 409)
        await audit(tx, call, 'withdraw-binding', 'binding', params.id)
        return { ok: true as const }
      })
    },
  }),
]

/** At which of the two fields the refusal belongs. */
export const whereOf = (refusal: string) =>
  refusal === 'explanation-missing'
    ? { where: 'explanation' }
    : ['unit-not-to-be-bound', 'already-bound'].includes(refusal)
      ? { where: 'unit' }
      : undefined
