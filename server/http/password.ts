import { z } from 'zod'
import { checkPassword, normalisePassword } from '../../core/password.ts'
import { audit } from '../audit.ts'
import { findOwnSecret, setPassword } from '../db/accounts.ts'
import { forgetFailures, minutesLocked, noteFailure } from '../db/logins.ts'
import { hashPassword, isPassword } from '../password.ts'
import { mark, unseal } from '../seal.ts'
import { closeSessionsOf } from '../session.ts'
import { ok, refuse, route, stagesOfAll } from './route.ts'
import { refusePassword } from './weak-password.ts'

export const passwordRoutes = [
  route({
    method: 'PUT',
    path: '/password',
    perMinute: 20,
    tag: '登录',
    summary: '修改本人密码，其他设备上的登录随即失效',
    who: ['applicant', 'officer', 'approver', 'administrator', 'system'],
    stages: stagesOfAll,
    body: z.object({ current: z.string().max(200), next: z.string().min(1).max(200) }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, server, session, body, address } = call
      const own = await findOwnSecret(db, session.account)
      const login = own.login ?? (own.sealed ? unseal(own.sealed, server.keys) : '')
      const counted = mark(`password ${session.account}`, server.keys)
      const minutes = await minutesLocked(db, counted, address)
      if (minutes > 0) return refuse('locked-out', { minutes }, 429)
      if (!(await isPassword(own.password, body.current))) {
        await noteFailure(db, counted, address)
        return refuse('current-password-wrong')
      }
      const refusal = checkPassword(body.next, region.accounts.password, {
        initial: region.accounts.initialPassword,
        login,
      })
      if (refusal) return refusePassword(refusal, region.accounts.password)
      if (normalisePassword(body.next) === normalisePassword(body.current)) return refuse('password-unchanged')
      const hash = await hashPassword(body.next)
      await db.transaction().execute(async (tx) => {
        await setPassword(tx, session.account, hash, false)
        await closeSessionsOf(tx, session.account, session.token)
        await forgetFailures(tx, counted)
        await audit(tx, call, 'change-password', 'account', session.account)
      })
      return { ok: true as const }
    },
  }),
]
