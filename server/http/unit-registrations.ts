import { z } from 'zod'
import { unitSlipsOf } from '../../core/registration.ts'
import { audit } from '../audit.ts'
import { isProof, proofShape } from '../captcha.ts'
import { unlessViolated } from '../db/violation.ts'
import { today } from '../hosted.ts'
import { hashPassword } from '../password.ts'
import { type Opened, openUnit } from '../unit-opening.ts'
import { lengthsOf } from './registrations.ts'
import { ok, type Refused, refuse, route } from './route.ts'

const text = z.string().max(200)

/** 单位注册. */
export const unitRegistrationRoutes = [
  route({
    method: 'POST',
    path: '/unit-registrations',
    perMinute: 30,
    tag: '注册',
    summary: '单位自行注册账号；取得职称申报权限之前只能查看和申请权限',
    who: ['anyone'],
    body: z.strictObject({
      login: text,
      unitName: text,
      creditCode: text,
      division: text,
      contact: text,
      mobile: text,
      password: text,
      passwordAgain: text,
      agreed: z.strictObject({ agreement: z.string().max(40), privacy: z.string().max(40) }).optional(),
      captcha: proofShape,
    }),
    answer: ok,
    handle: async (call) => {
      const { db, region, server, body } = call
      const { captcha, agreed, ...typed } = body
      const { accounts, units, words } = region
      if (!units) return refuse('units-not-opened-here')
      if (!agreed) return refuse('agree')
      if (agreed.agreement !== words.agreement.version || agreed.privacy !== words.privacy.version)
        return refuse('agreement-changed')
      const [slip] = unitSlipsOf(typed, { accounts, divisions: units.divisions, today: today(server) })
      if (slip) return refuse(slip.refusal, { where: slip.field, ...lengthsOf(accounts.password) })
      if (!(await isProof(db, server.keys, captcha))) return refuse('captcha-failed', undefined, 401)
      const password = await hashPassword(typed.password)
      const open = async (tries: number): Promise<Opened | Refused> => {
        const work = db.transaction().execute(async (tx) => {
          const opened = await openUnit(tx, { region, units, server }, { typed, password, agreed })
          if ('refusal' in opened) return refuse(opened.refusal, opened.detail)
          await audit(tx, call, 'register-own-unit', 'organisation', opened.organisation, { account: opened.account })
          return opened
        })
        return unlessViolated<Opened | Refused, Promise<Opened | Refused>>(work, {
          one_unit_a_credit_code: async () => refuse('unit-registered-already', { where: 'creditCode' }),
          sibling_names_differ: async () => refuse('unit-registered-already', { where: 'unitName' }),
          login_is_unique: async () => refuse('login-taken', { where: 'login', login: typed.login }),
          // Somebody has given the code away in this very moment: the next one is free.
          code_is_unique_in_its_group: () =>
            tries > 1 ? open(tries - 1) : Promise.resolve(refuse('changed-meanwhile')),
        })
      }
      const opened = await open(3)
      return 'organisation' in opened ? { ok: true as const } : opened
    },
  }),
]
