import { z } from 'zod'
import { isMobilePhone } from '../../core/identity.ts'
import { audit } from '../audit.ts'
import { findRoot } from '../db/root.ts'
import { unlessViolated } from '../db/violation.ts'
import { makeUnit } from '../new-unit.ts'
import { hashInitialPassword } from '../password.ts'
import { personName, refuse, route } from './route.ts'

const tag = '系统'

/** The one unit without a superior. Its name and code are the province's own and can't be typed. */
export const rootOfficeRoutes = [
  route({
    method: 'GET',
    path: '/root-office',
    tag,
    summary: '省级职称主管机构',
    who: ['system'],
    answer: z.object({
      name: z.string(),
      code: z.string(),
      exists: z.boolean(),
      administrator: z.object({ id: z.number(), name: z.string(), login: z.string(), state: z.string() }).nullable(),
    }),
    handle: async ({ db, region: { root } }) => {
      const found = await findRoot(db)
      return {
        name: found?.name ?? root.name,
        code: found?.code ?? root.code,
        exists: found !== undefined,
        administrator: found?.administrator ?? null,
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/root-office',
    tag,
    summary: '建立省级职称主管机构及其管理员账号，只能一次',
    who: ['system'],
    body: z.object({ administrator: z.object({ name: personName, mobile: z.string().max(30) }).strict() }).strict(),
    answer: z.object({ id: z.number(), login: z.string(), initialPassword: z.string() }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const of = region.organisationKinds.find(({ id }) => id === region.root.kind)
      if (!of) throw new Error(`${region.id} declares no kind ${region.root.kind}`)
      if (!isMobilePhone(body.administrator.mobile)) return refuse('not-a-mobile')
      const password = await hashInitialPassword(region.accounts.initialPassword)
      const unit = { ...region.root, of, serial: '', administrator: body.administrator }
      const work = db.transaction().execute(async (tx) => {
        const made = await makeUnit(tx, unit, { parent: null, keys: server.keys, by: session.account, password })
        await audit(tx, call, 'create-organisation', 'organisation', made.organisation, { code: region.root.code })
        await audit(tx, call, 'create-administrator', 'account', made.account, { login: made.login })
        return { id: made.account, login: made.login, initialPassword: region.accounts.initialPassword }
      })
      const exists = () => refuse('root-exists')
      return unlessViolated(work, { there_is_one_root: exists, code_is_unique_in_its_group: exists })
    },
  }),
]
