import { z } from 'zod'
import { foldLogin, grantable, isGrantable, isLogin } from '../../core/account.ts'
import { isMobilePhone } from '../../core/identity.ts'
import type { Capability } from '../../core/region.ts'
import type { Role } from '../../core/route.ts'
import { audit } from '../audit.ts'
import { findAccount, insertAccount, setDisabled } from '../db/accounts.ts'
import { listStaff, setCapabilities, updatePerson } from '../db/staff.ts'
import { unlessViolated } from '../db/violation.ts'
import { hashInitialPassword } from '../password.ts'
import { maskedMobile, sealMobile } from '../personal.ts'
import { idParam, notFound, ok, personName, refuse, route, version } from './route.ts'

const role = z.enum(['officer', 'approver'])
const mobile = z.string().max(30)

const staffShape = z.object({
  id: z.number(),
  kind: role,
  login: z.string(),
  name: z.string(),
  mobile: z.string(),
  capabilities: z.array(z.string()),
  disabled: z.boolean(),
  mustChange: z.boolean(),
  lastLogin: z.string().nullable(),
  version: z.number(),
})

/** 工作人员: officers and approvers of the administrator's own unit, never of another. */
export const staffRoutes = [
  route({
    method: 'GET',
    path: '/staff',
    tag: '工作人员',
    summary: '本单位的经办人和领导',
    who: ['administrator'],
    answer: z.array(staffShape),
    handle: async ({ db, server, session }) => {
      const rows = await listStaff(db, session.office ?? 0)
      return rows.map(({ sealed, lastLogin, ...row }) => ({
        ...row,
        mobile: maskedMobile(sealed, server.keys),
        lastLogin: lastLogin?.toISOString() ?? null,
      }))
    },
  }),
  route({
    method: 'GET',
    path: '/permissions',
    tag: '工作人员',
    summary: '本单位的经办人、领导可以有的权限',
    who: ['administrator'],
    answer: z.array(z.object({ capability: z.string(), label: z.string(), role })),
    handle: async ({ region, session }) =>
      (['officer', 'approver'] as const).flatMap((one) =>
        grantable(region, one, session.organisationKind ?? '').map(({ capability, label }) => ({
          capability,
          label,
          role: one,
        })),
      ),
  }),
  route({
    method: 'POST',
    path: '/staff',
    tag: '工作人员',
    summary: '创建工作人员账号；权限在下一步设置，之前没有任何权限',
    who: ['administrator'],
    body: z.object({ kind: role, login: z.string().max(64), name: personName, mobile }).strict(),
    answer: z.object({ id: z.number(), login: z.string(), initialPassword: z.string() }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const login = foldLogin(body.login)
      if (!isLogin(login)) return refuse('login-not-allowed')
      if (!isMobilePhone(body.mobile)) return refuse('not-a-mobile')
      const password = await hashInitialPassword(region.accounts.initialPassword)
      const work = db.transaction().execute(async (tx) => {
        const id = await insertAccount(tx, {
          kind: body.kind,
          login,
          name: body.name,
          organisation: session.office ?? null,
          password,
          mobile: sealMobile(body.mobile, server.keys),
          createdBy: session.account,
        })
        await audit(tx, call, 'create-staff', 'account', id, { kind: body.kind, login })
        return { id, login, initialPassword: region.accounts.initialPassword }
      })
      return unlessViolated(work, { login_is_unique: () => refuse('login-taken', { login }) })
    },
  }),
  route({
    method: 'PUT',
    path: '/staff/:id',
    tag: '工作人员',
    summary: '修改工作人员的姓名和手机号',
    who: ['administrator'],
    params: idParam,
    body: z.object({ name: personName, mobile: mobile.optional(), version }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, server, session, params, body } = call
      const account = await findOwnStaff(call, params.id)
      if (!account) return notFound()
      if (body.mobile !== undefined && !isMobilePhone(body.mobile)) return refuse('not-a-mobile')
      const sealed = body.mobile === undefined ? undefined : sealMobile(body.mobile, server.keys)
      const written = await db.transaction().execute(async (tx) => {
        const done = await updatePerson(tx, session.office ?? 0, { ...body, id: account.id, mobile: sealed })
        if (done)
          await audit(tx, call, 'change-staff', 'account', account.id, {
            name: body.name !== account.name,
            mobile: Boolean(sealed),
          })
        return done
      })
      return written ? { ok: true as const } : refuse('changed-meanwhile')
    },
  }),
  route({
    method: 'PUT',
    path: '/staff/:id/permissions',
    tag: '工作人员',
    summary: '设置账号权限',
    who: ['administrator'],
    params: idParam,
    body: z.object({ capabilities: z.array(z.string().max(40)).max(40) }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, params, body } = call
      const account = await findOwnStaff(call, params.id)
      if (!account) return notFound()
      const wanted = [...new Set(body.capabilities)] as Capability[]
      if (!isGrantable(region, account.kind as Role, session.organisationKind ?? '', wanted))
        return refuse('permission-not-in-table')
      await db.transaction().execute(async (tx) => {
        const before = await setCapabilities(tx, account.id, wanted)
        await audit(tx, call, 'set-permissions', 'account', account.id, { before, after: wanted })
      })
      return { ok: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/staff/:id/disabling',
    tag: '工作人员',
    summary: '停用工作人员账号，其登录随即失效',
    who: ['administrator'],
    params: idParam,
    answer: ok,
    handle: (call) => disable(call, true),
  }),
  route({
    method: 'DELETE',
    path: '/staff/:id/disabling',
    tag: '工作人员',
    summary: '重新启用工作人员账号',
    who: ['administrator'],
    params: idParam,
    answer: ok,
    handle: (call) => disable(call, false),
  }),
]

type OfOffice = Pick<Parameters<typeof audit>[1], 'address'> & {
  db: Parameters<typeof findAccount>[0]
  session: NonNullable<Parameters<typeof audit>[1]['session']>
}

async function disable(call: OfOffice & { params: { id: number } }, disabled: boolean) {
  const account = await findOwnStaff(call, call.params.id)
  if (!account) return notFound()
  await call.db.transaction().execute(async (tx) => {
    await setDisabled(tx, account.id, disabled)
    await audit(tx, call, disabled ? 'disable-account' : 'enable-account', 'account', account.id)
  })
  return { ok: true as const }
}

async function findOwnStaff({ db, session }: OfOffice, id: number) {
  const account = await findAccount(db, id)
  const own = account?.organisation !== undefined && account.organisation === session.office
  return own && (account.kind === 'officer' || account.kind === 'approver') ? account : undefined
}
