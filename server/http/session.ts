import { z } from 'zod'
import { foldLogin } from '../../core/account.ts'
import { proofShape, provenBy } from '../captcha.ts'
import { noteFailure, tryLogin } from '../db/logins.ts'
import { fits, isByNumber, markOfLogin } from '../login.ts'
import { isPassword } from '../password.ts'
import { absoluteMinutes, closeSession, findSession, openSessionByPassword, type Session } from '../session.ts'
import { spendTemporaryPassword } from '../temporary-password.ts'
import { cookieName } from './cookie.ts'
import { leavingOf } from './identity-pages.ts'
import { type Call, ok, refuse, route, stagesOfAll } from './route.ts'

const everybody = ['applicant', 'officer', 'approver', 'administrator', 'system'] as const

export const whoShape = z.object({
  account: z.number(),
  kind: z.enum(everybody),
  name: z.string(),
  office: z.number().optional(),
  organisationName: z.string().optional(),
  organisationKind: z.string().optional(),
  capabilities: z.array(z.string()),
  /** Its unit has the permission to take part; everybody's who has no unit. */
  permitted: z.boolean(),
  /** Of the office without a superior. */
  root: z.boolean(),
  stage: z.enum(stagesOfAll),
})

const logIn = z
  .object({
    role: z.enum(['administrator', 'staff', 'personal']),
    login: z.string().min(1).max(64),
    password: z.string().min(1).max(200),
    captcha: proofShape,
  })
  .strict()

/** Logging in is a resource: the session. */
export const sessionRoutes = [
  route({
    method: 'GET',
    path: '/session',
    urgency: 'act',
    tag: '登录',
    summary: '当前登录人',
    who: everybody,
    stages: stagesOfAll,
    answer: whoShape,
    handle: async ({ session }) => show(session),
  }),
  route({
    method: 'PUT',
    path: '/session',
    repeated: 'harmless',
    perMinute: 60,
    tag: '登录',
    summary: '登录',
    who: ['anyone'],
    body: logIn,
    answer: whoShape,
    handle: async (call) => {
      const { db, region, server, body, address } = call
      const proof = provenBy(body.captcha, server.keys)
      if (!proof) return refuse('captcha-failed', undefined, 401)
      const typed = markOfLogin(body.role, body.login, server.keys)
      const by = isByNumber(body.role, body.login) ? { idNumberMark: typed } : { login: foldLogin(body.login) }
      const { unspent, minutes, found } = await tryLogin(db, { proof, mark: typed, address, by })
      if (!unspent) return refuse('captcha-failed', undefined, 401)
      if (minutes > 0) return refuse('locked-out', { minutes }, 429)
      const right = await isPassword(found?.password, body.password)
      if (!found || !right || !fits(body.role, found.kind)) {
        await noteFailure(db, typed, address)
        return refuse('wrong-pair', undefined, 401)
      }
      if (found.disabled) return refuse('account-disabled', undefined, 401)
      if (found.temporary && !(await spendTemporaryPassword(db, found.id)))
        return refuse('temporary-password-spent', undefined, 401)
      const agreement = region.words.agreement.version
      const session = await openSessionByPassword(db, { account: found.id, address, typed, agreement })
      return session ? admit(call, session) : refuse('account-disabled', undefined, 401)
    },
  }),
  route({
    method: 'DELETE',
    path: '/session',
    repeated: 'harmless',
    tag: '登录',
    summary: '退出登录',
    who: ['anyone'],
    stages: stagesOfAll,
    answer: ok.extend({
      /** Where the session at the identity service that vouched for this one is ended too. */
      next: z.string().optional(),
    }),
    handle: async (call) => {
      const { db, region, visitor, reply } = call
      const ended = visitor && (await closeSession(db, visitor.token))
      reply.clearCookie(cookieName(region.id), { path: '/' })
      const next = ended && (await leavingOf(call, ended))
      return { ok: true as const, ...(next && { next }) }
    },
  }),
]

export async function enter(call: Call<unknown, unknown, unknown>, token: string) {
  const session = await findSession(call.db, token, call.region.words.agreement.version)
  if (!session) throw new Error('a session just opened was not found')
  return admit(call, session)
}

/** The cookie is the whole of what the browser keeps; scripts can't read it and other sites can't send it. */
function admit({ region, server, reply }: Call<unknown, unknown, unknown>, session: Session) {
  reply.setCookie(cookieName(region.id), session.token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: server.publicUrl.startsWith('https:'),
    maxAge: absoluteMinutes * 60,
  })
  return show(session)
}

const show = ({ token: _, ancestors, ...who }: Session) => ({
  ...who,
  capabilities: [...who.capabilities],
  root: ancestors.length === 1,
})
