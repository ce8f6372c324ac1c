import { z } from 'zod'
import { isMobilePhone, maskIdNumber, maskPhone } from '../../core/identity.ts'
import { asksMobile } from '../../core/identity-provider.ts'
import { audit } from '../audit.ts'
import { askForBinding } from '../binding.ts'
import { findArrival, takeArrival } from '../db/departures.ts'
import { noteLogin } from '../db/logins.ts'
import { searchUnits } from '../db/units.ts'
import { unlessViolated } from '../db/violation.ts'
import { join, openByProvider } from '../identity/joining.ts'
import { openSession } from '../session.ts'
import { over, readKept, tokenOf, vouchedBy } from './arrivals.ts'
import { bindingBody, whereOf } from './bindings.ts'
import { arrivalCookie } from './cookie.ts'
import { identityPath } from './identity-pages.ts'
import { ok, refuse, route } from './route.ts'
import { enter, whoShape } from './session.ts'
import { unitQuery, unitsShape } from './units.ts'

const tag = '统一身份认证'

/** Who came from the identity service for the first time, until the record is complete. */
export const firstLoginRoutes = [
  route({
    method: 'GET',
    path: '/identity/arrival',
    urgency: 'act',
    tag,
    summary: '首次登录：统一身份认证提供的信息和还需填写的内容',
    who: ['anyone'],
    answer: z.object({
      provider: z.string(),
      name: z.string(),
      idNumber: z.string(),
      gender: z.string(),
      birthday: z.string(),
      mobile: z.string(),
      /** Otherwise the service has told it for good. */
      asksMobile: z.boolean(),
    }),
    handle: async (call) => {
      const { db, region, server } = call
      const arrival = await findArrival(db, tokenOf(call), server.now())
      const kept = arrival && readKept(arrival.told, call)
      if (!kept?.told) return over()
      const { told } = kept
      const asks = asksMobile(told, region.accounts.provider?.people?.fixed ?? [])
      return {
        provider: region.accounts.provider?.name ?? '',
        name: told.name,
        idNumber: maskIdNumber(told.idNumber),
        gender: told.gender,
        birthday: told.birthday,
        mobile: asks ? (told.mobile ?? '') : maskPhone(told.mobile ?? ''),
        asksMobile: asks,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/identity/arrival/units',
    urgency: 'act',
    tag,
    summary: '首次登录：查找要绑定的单位',
    who: ['anyone'],
    perMinute: 120,
    query: unitQuery,
    answer: unitsShape,
    handle: async (call) =>
      (await findArrival(call.db, tokenOf(call), call.server.now())) ? searchUnits(call.db, call.query.search) : over(),
  }),
  route({
    method: 'PUT',
    path: '/identity/arrival',
    perMinute: 60,
    tag,
    summary: '首次登录：补充资料并同意协议后进入系统；统一身份认证提供的信息不能修改',
    who: ['anyone'],
    body: z.strictObject({
      mobile: z.string().max(40).optional(),
      agreed: z.strictObject({ agreement: z.string().max(40), privacy: z.string().max(40) }).optional(),
      /** 是否同步注册单位: 是, and which; left out, 否. */
      binding: bindingBody.optional(),
    }),
    answer: whoShape.extend({ next: z.string().optional() }),
    handle: async (call) => {
      const { db, region, server, body, address, visitor, reply } = call
      const { words, accounts } = region
      const token = tokenOf(call)
      const arrival = await findArrival(db, token, server.now())
      const kept = arrival && readKept(arrival.told, call)
      if (!arrival || !kept?.told) return over()
      if (visitor) return refuse('identity-other-person')
      const { told, next } = kept
      const mobile = asksMobile(told, accounts.provider?.people?.fixed ?? []) ? body.mobile : told.mobile
      if (!mobile?.trim()) return refuse('not-filled-in', { where: 'mobile' })
      if (!isMobilePhone(mobile)) return refuse('not-a-mobile', { where: 'mobile' })
      const { agreed } = body
      if (!agreed) return refuse('agree')
      if (agreed.agreement !== words.agreement.version || agreed.privacy !== words.privacy.version)
        return refuse('agreement-changed')
      const work = db.transaction().execute(async (tx) => {
        if (!(await takeArrival(tx, token, server.now()))) return undefined
        const account = await openByProvider(tx, server, { told, mobile, agreed })
        await join(tx, server, arrival, { account, told, provider: accounts.provider })
        await audit(tx, call, 'register', 'account', account)
        if (body.binding) {
          const asked = await askForBinding(tx, { ...body.binding, account, at: server.now() })
          if ('refusal' in asked) throw new NotAsked(asked.refusal)
          await audit(tx, call, 'ask-for-binding', 'binding', asked.id, { unit: body.binding.unit })
        }
        await noteLogin(tx, account)
        return openSession(tx, account, address, vouchedBy(arrival, kept, call))
      })
      // Somebody made the account meanwhile: logging in again finds it.
      const session = await unlessViolated(work, { one_account_a_person: () => undefined }).catch((error: unknown) => {
        if (error instanceof NotAsked) return refuse(error.refusal, whereOf(error.refusal))
        throw error
      })
      if (!session) return over()
      if (typeof session !== 'string') return session
      reply.clearCookie(arrivalCookie(region.id), { path: identityPath(region.id) })
      return { ...(await enter(call, session)), ...(next && { next }) }
    },
  }),
  route({
    method: 'DELETE',
    path: '/identity/arrival',
    tag,
    summary: '放弃首次登录：不保留统一身份认证提供的信息',
    who: ['anyone'],
    answer: ok,
    handle: async (call) => {
      await takeArrival(call.db, tokenOf(call), call.server.now())
      call.reply.clearCookie(arrivalCookie(call.region.id), { path: identityPath(call.region.id) })
      return { ok: true as const }
    },
  }),
]

/** Undoes the account that was made for it. */
class NotAsked extends Error {
  readonly refusal: string
  constructor(refusal: string) {
    super(refusal)
    this.refusal = refusal
  }
}
