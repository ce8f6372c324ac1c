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
    summary: '本人注册账号：须同意协议，并填写手机收到的验证码',
    who: ['anyone'],
    body: z
      .object({
        name: text,
        idNumber: text,
        email: text,
        password: text,
        passwordAgain: text,
        mobile: text,
        code: text,
        agreed: z.strictObject({ agreement: z.string().max(40), privacy: z.string().max(40) }).optional(),
        captcha: proofShape,
      })
      .strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, server, body } = call
      const { captcha, agreed, ...typed } = body
      const { accounts, words } = region
      const notHere = whyNotByOneself(accounts)
      if (notHere) return refuse(notHere)
      if (!agreed) return refuse('agree')
      if (agreed.agreement !== words.agreement.version || agreed.privacy !== words.privacy.version)
        return refuse('agreement-changed')
      const [slip] = slipsOf(typed, { accounts, today: today(server) })
      if (slip) return refuse(slip.refusal, { where: slip.field, ...lengthsOf(accounts.password) })
      if (!(await isProof(db, server.keys, captcha))) return refuse('captcha-failed', undefined, 401)
      const password = await hashPassword(typed.password)
      const refusal = await register(db, server, { typed, password, agreed }, (tx, account) =>
        audit(tx, call, 'register', 'account', account),
      )
      return refusal ? refuse(refusal, { where: fieldOf(refusal) }) : { ok: true as const }
    },
  }),
]

const lengthsOf = ({ least, most }: { least: number; most: number }) => ({ least, most })

const fieldOf = (refusal: RegisterRefusal) =>
  refusal === 'already-registered' ? 'idNumber' : refusal === 'mobile-taken' ? 'mobile' : 'code'
