import { z } from 'zod'
import { kindsAboveEmployers } from '../../core/account.ts'
import type { OrganisationId } from '../../core/id.ts'
import { audit } from '../audit.ts'
import { tellAdministrators, tellPerson } from '../db/messages.ts'
import {
  holdUnitRequest,
  isUnitDesk,
  listUnitRequests,
  passOnUnitRequest,
  settleUnitRequest,
} from '../db/unit-requests.ts'
import { unseal } from '../seal.ts'
import { idParam, moment, notFound, ok, refuse, route } from './route.ts'
import { written } from './written.ts'

const tag = '机构（单位）'

/** 单位登记申请 at the office that was asked: registered with POST /organisations, declined here, or handed to the right office. */
export const unitRequestDeskRoutes = [
  route({
    method: 'GET',
    path: '/unit-requests',
    tag,
    summary: '待办理的单位登记申请',
    who: ['administrator'],
    answer: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        creditCode: z.string().nullable(),
        applicant: z.string(),
        contact: z.object({ name: z.string(), mobile: z.string() }),
        askedAt: moment,
      }),
    ),
    handle: async ({ db, server, session }) =>
      (await listUnitRequests(db, session.office ?? 0)).map(({ id, name, creditCode, applicant, ...rest }) => ({
        ...{ id, name, creditCode, applicant, askedAt: rest.askedAt },
        contact: { name: rest.contact, mobile: unseal(rest.mobileSealed, server.keys) },
      })),
  }),
  route({
    method: 'PUT',
    path: '/unit-requests/:id/declination',
    tag,
    summary: '不予登记，说明原因',
    who: ['administrator'],
    params: idParam,
    body: z.object({ reason: written(500) }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, server, session, params } = call
      const { reason } = call.body
      if (!reason.trim()) return refuse('reason-missing')
      return db.transaction().execute(async (tx) => {
        const request = await holdUnitRequest(tx, session.office ?? 0, params.id)
        if (!request) return notFound()
        const declined = { state: 'declined', reason: reason.trim(), by: session.account, at: server.now() } as const
        await settleUnitRequest(tx, request.id, declined)
        const text = `${request.officeName}没有登记您申请的单位“${request.name}”，原因：${reason.trim()}`
        await tellPerson(tx, request.account, text)
        await audit(tx, call, 'decline-unit', 'unit-request', request.id, {})
        return { ok: true as const }
      })
    },
  }),
  route({
    method: 'PUT',
    path: '/unit-requests/:id/office',
    tag,
    summary: '转交其他主管单位或职称管理部门办理',
    who: ['administrator'],
    params: idParam,
    body: z.object({ office: z.number().int().positive() }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, params } = call
      const { office } = call.body
      if (office === session.office || !(await isUnitDesk(db, kindsAboveEmployers(region), office)))
        return refuse('no-such-unit-desk')
      return db.transaction().execute(async (tx) => {
        const request = await holdUnitRequest(tx, session.office ?? 0, params.id)
        if (!request) return notFound()
        await passOnUnitRequest(tx, request.id, office)
        await tellAdministrators(tx, office as OrganisationId, passedOn)
        await audit(tx, call, 'pass-on-unit-request', 'unit-request', request.id, { from: session.office, to: office })
        return { ok: true as const }
      })
    },
  }),
]

const passedOn = '有单位登记申请转交您单位，请到“创建次级机构（单位）”办理。'
