import { z } from 'zod'
import { foldCreditCode } from '../../core/identity.ts'
import { whyNotPermission } from '../../core/permission.ts'
import { audit } from '../audit.ts'
import { findPermission, holdUnit, listDecisions, savePermission } from '../db/permissions.ts'
import { unlessViolated } from '../db/violation.ts'
import { handIn } from '../permitting.ts'
import { actorOf } from '../session.ts'
import { lookUp } from '../unit-register.ts'
import { askedShape, permissionShape, shown } from './permission-shape.ts'
import { moment, refuse, route, version } from './route.ts'

const tag = '权限申请'
const who = ['officer'] as const

/** 职称申报权限申请: the unit's own page. */
export const permissionRoutes = [
  route({
    method: 'GET',
    path: '/my/permission',
    tag,
    summary: '本单位的职称申报权限和申请',
    who,
    answer: z.object({
      permitted: z.boolean(),
      /** What was handed in or kept; before that what the registration says. */
      request: permissionShape.nullable(),
      registered: z.object(askedShape),
      former: z.array(
        z.object({ granted: z.boolean(), finding: z.string(), reason: z.string().nullable(), decidedAt: moment }),
      ),
    }),
    handle: async ({ db, region, session }) => {
      const { units } = region
      if (!units) return refuse('units-not-opened-here')
      const unit = session.office ?? (0 as never)
      const held = await db.transaction().execute((tx) => holdUnit(tx, unit))
      if (!held) return refuse('not-found', undefined, 404)
      const [request, former] = await Promise.all([findPermission(db, unit), listDecisions(db, unit)])
      const { name, creditCode, division, contact, phone, address } = held
      return {
        permitted: held.permitted,
        request: request ? shown(request, units.divisions) : null,
        registered: { name, creditCode, division, contact, phone, address },
        former: former.map(({ state, ...one }) => ({ ...one, granted: state === 'granted' })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/my/permission',
    urgency: 'save',
    tag,
    summary: '保存申请：提交前可以反复修改',
    who,
    body: z.strictObject({ ...askedShape, version }),
    answer: z.object({ version: z.number() }),
    handle: async ({ db, region, server, session, body }) => {
      if (!region.units) return refuse('units-not-opened-here')
      const unit = session.office ?? (0 as never)
      const { version, ...asked } = body
      return db.transaction().execute(async (tx) => {
        const held = await holdUnit(tx, unit)
        const request = await findPermission(tx, unit)
        if (!held || held.permitted) return refuse('wrong-state')
        const facts = { actor: actorOf(session), unit, bureau: request?.bureau ?? null }
        const refusal = whyNotPermission('save', request?.state ?? 'draft', facts)
        if (refusal) return refuse(refusal)
        if ((request?.version ?? 0) !== version) return refuse('changed-meanwhile')
        const kept = { ...asked, creditCode: foldCreditCode(asked.creditCode) }
        return { version: await savePermission(tx, unit, kept, server.now()) }
      })
    },
  }),
  route({
    method: 'PUT',
    path: '/my/permission/submission',
    tag,
    summary: '提交申请：自动校验，不通过的由所在地区人社部门审核；提交后只能查看',
    who,
    perMinute: 20,
    body: z.strictObject({ version }),
    answer: z.object({ state: z.enum(['open', 'granted']) }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const { units } = region
      if (!units) return refuse('units-not-opened-here')
      const unit = session.office ?? (0 as never)
      const asked = await findPermission(db, unit)
      const code = foldCreditCode(asked?.creditCode ?? '')
      const looked = code ? await lookUp(db, server, code) : 'unknown'
      const work = db.transaction().execute(async (tx) => {
        const handing = { unit, actor: actorOf(session), version: body.version, at: server.now(), looked }
        const done = await handIn(tx, { region, units }, handing)
        if ('refusal' in done) return refuse(done.refusal, done.detail)
        await audit(tx, call, 'ask-permission', 'organisation', unit, { state: done.state })
        return done
      })
      return unlessViolated(work, {
        one_unit_a_credit_code: () => refuse('credit-code-of-another-unit', { where: 'creditCode' }),
        sibling_names_differ: () => refuse('unit-registered-already', { where: 'name' }),
        code_is_unique_in_its_group: () => refuse('changed-meanwhile'),
      })
    },
  }),
]
