import { z } from 'zod'
import { foldLogin, isLogin } from '../../core/account.ts'
import { checkIdNumber, foldIdNumber } from '../../core/identity.ts'
import { whyNotByOneself } from '../../core/opening.ts'
import { isReached } from '../../core/recovery.ts'
import type { Accounts } from '../../core/region.ts'
import { audit } from '../audit.ts'
import { isProof, proofShape } from '../captcha.ts'
import { forgetFailures } from '../db/logins.ts'
import { today } from '../hosted.ts'
import { markOfLogin } from '../login.ts'
import { hashPassword } from '../password.ts'
import { mark, unseal } from '../seal.ts'
import { findReachable, newTemporaryPassword, setTemporaryPassword } from '../temporary-password.ts'
import { queueText, waitBeforeText } from '../texting.ts'
import { ok, refuse, route } from './route.ts'

/** 忘记密码. Whoever asks learns nothing about whether there is such an account: not by the answer, nor by its time. */
export const temporaryPasswordRoutes = [
  route({
    method: 'PUT',
    path: '/temporary-password',
    perMinute: 30,
    tag: '登录',
    summary: '向账号关联的手机发送临时密码，原密码随即失效',
    who: ['anyone'],
    body: z
      .object({
        /** The ID number; where accounts have log-in names, one of them is as good. */
        idNumber: z.string().max(200),
        captcha: proofShape,
      })
      .strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, server, body, address } = call
      const notHere = whyNotByOneself(region.accounts)
      if (notHere) return refuse(notHere)
      const login = loginIn(body.idNumber, region.accounts)
      const refusal = login === undefined ? checkIdNumber(body.idNumber, today(server)) : undefined
      if (refusal) return refuse(refusal, { where: 'idNumber' })
      if (!server.sms) return refuse('no-text-messages')
      if (!(await isProof(db, server.keys, body.captcha))) return refuse('captcha-failed', undefined, 401)
      const value = newTemporaryPassword()
      const hash = await hashPassword(value)
      const typed = markOfLogin('personal', body.idNumber, server.keys)
      const counted = mark(`text ${login ?? foldIdNumber(body.idNumber)}`, server.keys)
      return db.transaction().execute(async (tx) => {
        const wait = await waitBeforeText(tx, counted, address, server.now())
        if (wait > 0) return refuse('asked-too-often', { seconds: wait }, 429)
        await forgetFailures(tx, typed)
        const reached = await findReachable(tx, login === undefined ? { idNumberMark: typed } : { login })
        const mobile = reached && unseal(reached.mobile, server.keys)
        if (reached && mobile && comesTo(mobile, region.accounts)) {
          await setTemporaryPassword(tx, reached.id, hash)
          await queueText(tx, server, { purpose: 'temporary-password', mobile, value })
          await audit(tx, call, 'send-temporary-password', 'account', reached.id)
        }
        return { ok: true as const }
      })
    },
  }),
]

/** What was typed as a log-in name, where accounts have one. */
function loginIn(typed: string, accounts: Accounts): string | undefined {
  const named = accounts.opened === 'by-oneself' && accounts.registration.asks.includes('login')
  return named && isLogin(foldLogin(typed)) ? foldLogin(typed) : undefined
}

/** A password that would be lost on the way is not set. */
const comesTo = (mobile: string, accounts: Accounts) =>
  accounts.opened !== 'by-oneself' || !accounts.recovery || isReached(accounts.recovery, mobile)
