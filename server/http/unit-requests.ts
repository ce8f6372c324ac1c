import { z } from 'zod'
import { kindsAboveEmployers } from '../../core/account.ts'
import type { OrganisationId } from '../../core/id.ts'
import { checkCreditCode, foldCreditCode, isMobilePhone } from '../../core/identity.ts'
import { audit } from '../audit.ts'
import { tellAdministrators } from '../db/messages.ts'
import {
  findUnitNamed,
  insertUnitRequest,
  isUnitDesk,
  listOwnUnitRequests,
  listUnitDesks,
  settleUnitRequest,
} from '../db/unit-requests.ts'
import { unlessViolated } from '../db/violation.ts'
import { sealMobile } from '../personal.ts'
import { idParam, moment, notFound, ok, personName, refuse, route, unitName } from './route.ts'

const tag = '机构（单位）'

const body = z
  .object({
    name: unitName,
    creditCode: z.string().trim().max(40).default(''),
    /** 主管单位，不清楚的可以是所在区的职称管理部门. */
    office: z.number().int().positive(),
    contact: z.object({ name: personName, mobile: z.string().max(30) }).strict(),
  })
  .strict()

/** A unit that is not there yet is asked for by whoever works there: it never comes into being by being typed. */
export const unitRequestRoutes = [
  route({
    method: 'GET',
    path: '/unit-desks',
    tag,
    summary: '可以受理单位登记申请的主管单位和职称管理部门',
    who: ['applicant', 'administrator'],
    perMinute: 120,
    query: z.object({ search: z.string().trim().max(80).optional() }).strict(),
    answer: z.array(z.object({ id: z.number(), name: z.string(), above: z.string().nullable() })),
    handle: ({ db, region, query }) => listUnitDesks(db, kindsAboveEmployers(region), query.search || undefined),
  }),
  route({
    method: 'GET',
    path: '/my/unit-requests',
    tag,
    summary: '我的单位登记申请',
    who: ['applicant'],
    answer: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        state: z.enum(['open', 'registered', 'declined', 'withdrawn']),
        reason: z.string().nullable(),
        officeName: z.string(),
        made: z.object({ id: z.number(), name: z.string() }).nullable(),
        askedAt: moment,
      }),
    ),
    handle: async ({ db, session }) =>
      (await listOwnUnitRequests(db, session.account)).map(({ made, madeName, id, name, state, reason, ...rest }) => ({
        ...{ id, name, state, reason, officeName: rest.officeName, askedAt: rest.askedAt },
        made: made && madeName ? { id: made, name: madeName } : null,
      })),
  }),
  route({
    method: 'POST',
    path: '/my/unit-requests',
    tag,
    summary: '申请登记单位（工作单位查不到时），由主管单位登记或者说明原因',
    who: ['applicant'],
    perMinute: 20,
    body,
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      const { db, region, server, session } = call
      const { name, creditCode, office, contact } = call.body
      if (region.accounts.opened === 'by-unit') return refuse('accounts-opened-by-unit')
      const wrongCode = creditCode ? checkCreditCode(creditCode) : undefined
      if (wrongCode) return refuse(wrongCode, { where: 'creditCode' })
      if (!isMobilePhone(contact.mobile)) return refuse('not-a-mobile', { where: 'contact/mobile' })
      const there = await findUnitNamed(db, name)
      if (there) return refuse('unit-is-there', { name: there.name, where: 'name' })
      if (!(await isUnitDesk(db, kindsAboveEmployers(region), office)))
        return refuse('no-such-unit-desk', { where: 'office' })
      const work = db.transaction().execute(async (tx) => {
        const id = await insertUnitRequest(tx, {
          account: session.account,
          name,
          creditCode: foldCreditCode(creditCode) || null,
          office: office as OrganisationId,
          contact: contact.name,
          mobile: sealMobile(contact.mobile, server.keys).sealed,
          at: server.now(),
        })
        await tellAdministrators(tx, office as OrganisationId, asked)
        await audit(tx, call, 'ask-for-unit', 'unit-request', id, { office })
        return { id }
      })
      return unlessViolated(work, { one_open_unit_request_a_person: () => refuse('unit-already-asked-for') })
    },
  }),
  route({
    method: 'DELETE',
    path: '/my/unit-requests/:id',
    tag,
    summary: '撤回单位登记申请',
    who: ['applicant'],
    params: idParam,
    answer: ok,
    handle: async ({ db, server, session, params }) => {
      const mine = (await listOwnUnitRequests(db, session.account)).find(({ id }) => id === params.id)
      if (!mine) return notFound()
      const withdrawn = await settleUnitRequest(db, mine.id, {
        state: 'withdrawn',
        by: session.account,
        at: server.now(),
      })
      return withdrawn ? { ok: true as const } : refuse('changed-meanwhile')
    },
  }),
]

const asked = '有新的单位登记申请，请到“创建次级机构（单位）”办理。'
