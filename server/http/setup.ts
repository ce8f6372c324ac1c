import { z } from 'zod'
import { foldLogin, isLogin } from '../../core/account.ts'
import { checkPassword } from '../../core/password.ts'
import { audit } from '../audit.ts'
import { insertAccount } from '../db/accounts.ts'
import { unlessViolated } from '../db/violation.ts'
import { hashPassword } from '../password.ts'
import { spendSetupToken } from '../setup.ts'
import { ok, personName, refuse, route } from './route.ts'
import { refusePassword } from './weak-password.ts'

export const setupRoutes = [
  route({
    method: 'PUT',
    path: '/setup',
    perMinute: 10,
    tag: '系统',
    summary: '用首次启动时给出的一次性链接设立系统管理员',
    who: ['anyone'],
    body: z
      .object({
        token: z.string().max(100),
        login: z.string().max(64),
        name: personName,
        password: z.string().max(200),
      })
      .strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, body } = call
      const login = foldLogin(body.login)
      if (!isLogin(login)) return refuse('login-not-allowed')
      const refusal = checkPassword(body.password, region.accounts.password, {
        initial: region.accounts.initialPassword,
        login,
      })
      if (refusal) return refusePassword(refusal, region.accounts.password)
      const password = await hashPassword(body.password)
      const work = db.transaction().execute(async (tx) => {
        if (!(await spendSetupToken(tx, body.token))) return refuse('setup-link-over', undefined, 403)
        const id = await insertAccount(tx, {
          kind: 'system',
          login,
          name: body.name,
          organisation: null,
          password,
          createdBy: null,
          mustChange: false,
        })
        await audit(tx, call, 'create-system-manager', 'account', id, { login })
        return { ok: true as const }
      })
      return unlessViolated(work, { login_is_unique: () => refuse('login-taken', { login }) })
    },
  }),
]
