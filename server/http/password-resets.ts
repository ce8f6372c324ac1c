import { z } from 'zod'
import { mayReset } from '../../core/account.ts'
import { audit } from '../audit.ts'
import { findAccount, setPassword } from '../db/accounts.ts'
import { forgetFailures } from '../db/logins.ts'
import { markOfLogin } from '../login.ts'
import { hashInitialPassword } from '../password.ts'
import { mark } from '../seal.ts'
import { actorOf, closeSessionsOf } from '../session.ts'
import { idParam, notFound, refuse, route } from './route.ts'

export const passwordResetRoutes = [
  route({
    method: 'PUT',
    path: '/accounts/:id/password-reset',
    tag: '账号',
    summary: '上级重置密码为初始密码，对方下次登录须修改',
    who: ['administrator', 'officer', 'system'],
    params: idParam,
    answer: z.object({ name: z.string(), login: z.string().optional(), initialPassword: z.string() }),
    handle: async (call) => {
      const { db, region, server, session, params } = call
      const account = await findAccount(db, params.id)
      if (!account || !mayReset(actorOf(session), account)) return notFound()
      if (account.kind === 'applicant' && region.accounts.opened === 'by-provider')
        return refuse('accounts-opened-by-provider')
      const hash = await hashInitialPassword(region.accounts.initialPassword)
      const { login, idNumberMark } = account
      await db.transaction().execute(async (tx) => {
        await setPassword(tx, account.id, hash, true)
        await closeSessionsOf(tx, account.id)
        await forgetFailures(tx, mark(`password ${account.id}`, server.keys))
        const typed = login ? markOfLogin('staff', login, server.keys) : idNumberMark
        if (typed) await forgetFailures(tx, typed)
        await audit(tx, call, 'reset-password', 'account', account.id)
      })
      return { name: account.name, initialPassword: region.accounts.initialPassword, ...(login && { login }) }
    },
  }),
]
