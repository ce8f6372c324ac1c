import { z } from 'zod'
import { foldCreditCode, foldIdNumber } from '../../core/identity.ts'
import { audit } from '../audit.ts'
import { isProof, proofShape } from '../captcha.ts'
import { findLoginOfPerson, findLoginOfUnit } from '../db/login-recoveries.ts'
import { sealIdNumber, sealMobile } from '../personal.ts'
import { mark } from '../seal.ts'
import { waitBetweenTries } from '../texting.ts'
import { refuse, route } from './route.ts'

const text = z.string().trim().min(1).max(200)

/** 忘记用户名. All that is asked must be right together; one refusal for everything else, and tries are slowed. */
export const loginRecoveryRoutes = [
  route({
    method: 'POST',
    path: '/login-recoveries',
    perMinute: 30,
    tag: '登录',
    summary: '凭身份信息找回登录名：姓名（单位名称）、证件号码（统一社会信用代码）和登记的手机号须全部一致',
    who: ['anyone'],
    body: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('person'), name: text, number: text, mobile: text, captcha: proofShape }),
      z.strictObject({ of: z.literal('unit'), name: text, number: text, mobile: text, captcha: proofShape }),
    ]),
    answer: z.object({ login: z.string() }),
    handle: async (call) => {
      const { db, region, server, body, address } = call
      const { accounts } = region
      if (accounts.opened !== 'by-oneself' || !accounts.recovery) return refuse('no-recovery-here')
      if (!(await isProof(db, server.keys, body.captcha))) return refuse('captcha-failed', undefined, 401)
      const number = body.of === 'person' ? foldIdNumber(body.number) : foldCreditCode(body.number)
      return db.transaction().execute(async (tx) => {
        const wait = await waitBetweenTries(tx, mark(`recover ${number}`, server.keys), address, server.now())
        if (wait > 0) return refuse('asked-too-often', { seconds: wait }, 429)
        const mobile = sealMobile(body.mobile, server.keys).mark
        const found =
          body.of === 'person'
            ? await findLoginOfPerson(tx, { name: body.name, mobile, idNumber: sealIdNumber(number, server.keys).mark })
            : await findLoginOfUnit(tx, { name: body.name, mobile, creditCode: number })
        if (!found) return refuse('nobody-fits')
        await audit(tx, call, 'recover-login', 'account', found.id)
        return { login: found.login }
      })
    },
  }),
]
