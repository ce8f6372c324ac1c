import { z } from 'zod'
import { audit } from '../audit.ts'
import { setAgreed } from '../db/accounts.ts'
import { ok, refuse, route } from './route.ts'

export const agreementRoutes = [
  route({
    method: 'PUT',
    path: '/agreement',
    tag: '登录',
    summary: '同意使用协议和个人信息处理规则',
    who: ['applicant', 'officer', 'approver', 'administrator', 'system'],
    stages: ['agree', 'complete-unit', 'ready'],
    body: z.object({ agreement: z.string().max(40), privacy: z.string().max(40) }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, body } = call
      const { agreement, privacy } = region.words
      if (body.agreement !== agreement.version || body.privacy !== privacy.version) return refuse('agreement-changed')
      await db.transaction().execute(async (tx) => {
        await setAgreed(tx, session.account, body)
        await audit(tx, call, 'agree', 'account', session.account, body)
      })
      return { ok: true as const }
    },
  }),
]
