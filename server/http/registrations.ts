import { z } from 'zod'
import { whyNotByOneself } from '../../core/opening.ts'
import { slipsOf } from '../../core/registration.ts'
import { audit } from '../audit.ts'
import { isProof, proofShape } from '../captcha.ts'
import { today } from '../hosted.ts'
import { hashPassword } from '../password.ts'
import { type RegisterRefusal, register } from '../registering.ts'
import { ok, refuse, route } from './route.ts'

const text = z.string().max(200)

/** 立即注册. */
export const registrationRoutes = [
  route({
    method: 'POST',
    path: '/registrations',
    perMinute: 60,
    tag: '注册',
    summary: '本人注册账号：须同意协议，并填写本地区要求的各项',
    who: ['anyone'],
    body: z
      .object({
        name: text,
        idNumber: text,
        mobile: text,
        password: text,
        passwordAgain: text,
        login: text.optional(),
        email: text.optional(),
        code: text.optional(),
        agreed: z.strictObject({ agreement: z.string().max(40), privacy: z.string().max(40) }).optional(),
        captcha: proofShape,
      })
      .strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, server, body } = call
      const { captcha, agreed, ...sent } = body
      const { accounts, words } = region
      const notHere = whyNotByOneself(accounts)
      if (notHere || accounts.opened !== 'by-oneself') return refuse(notHere ?? 'accounts-opened-by-unit')
      if (!agreed) return refuse('agree')
      if (agreed.agreement !== words.agreement.version || agreed.privacy !== words.privacy.version)
        return refuse('agreement-changed')
      const { asks } = accounts.registration
      const foreign = (Object.keys(sent) as (keyof typeof sent)[]).find((field) => !asks.includes(field))
      if (foreign) return refuse('unknown-field', { name: foreign })
      const [slip] = slipsOf(given(sent), { accounts, today: today(server) })
      if (slip) return refuse(slip.refusal, { where: slip.field, ...lengthsOf(accounts.password) })
      if (!(await isProof(db, server.keys, captcha))) return refuse('captcha-failed', undefined, 401)
      const password = await hashPassword(sent.password)
      const typed = { ...given(sent), name: sent.name, idNumber: sent.idNumber, mobile: sent.mobile }
      const refusal = await register(db, server, { typed, password, agreed }, (tx, account) =>
        audit(tx, call, 'register', 'account', account),
      )
      return refusal
        ? refuse(refusal, { where: fields[refusal] ?? 'code', ...(sent.login && { login: sent.login }) })
        : { ok: true as const }
    },
  }),
]

const given = <Sent extends object>(sent: Sent) =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Sent]: Exclude<Sent[Field], undefined>
  }

export const lengthsOf = ({ least, most }: { least: number; most: number }) => ({ least, most })

const fields: Partial<Record<RegisterRefusal, string>> = {
  'already-registered': 'idNumber',
  'mobile-taken': 'mobile',
  'login-taken': 'login',
}
