import { z } from 'zod'
import { mayCreateApplicants } from '../../core/account.ts'
import { foldIdNumber, foldPhone, isMobilePhone } from '../../core/identity.ts'
import { whyNoBinding, whyNotByUnit } from '../../core/opening.ts'
import { audit } from '../audit.ts'
import { setDisabled } from '../db/accounts.ts'
import {
  type ApplicantRow,
  countApplicants,
  countUnderWay,
  findApplicant,
  findKnown,
  listApplicants,
  setReleased,
  takeOver,
} from '../db/applicants.ts'
import { whatIsHeld } from '../db/identities.ts'
import { tellPerson } from '../db/messages.ts'
import { updatePerson } from '../db/staff.ts'
import { unlessViolated } from '../db/violation.ts'
import { today } from '../hosted.ts'
import { checkPerson, makeApplicant, whyNotNew } from '../new-applicant.ts'
import { hashInitialPassword } from '../password.ts'
import { maskedIdNumber, maskedMobile, sealIdNumber, sealMobile } from '../personal.ts'
import { type Keys, mark, unseal } from '../seal.ts'
import { actorOf } from '../session.ts'
import { type Call, idParam, notFound, ok, personName, refuse, route, version } from './route.ts'

const tag = '申报人员'
const pageSize = 50
const who = ['administrator', 'officer'] as const

const applicantShape = z.object({
  id: z.number(),
  name: z.string(),
  idNumber: z.string(),
  mobile: z.string(),
  mustChange: z.boolean(),
  disabled: z.boolean(),
  released: z.boolean(),
  barredUntil: z.string().nullable(),
  application: z.string().nullable(),
  createdAt: z.string(),
  version: z.number(),
})

/** 申报人员管理: a unit's own people, never those of the units below. */
export const applicantRoutes = [
  route({
    method: 'GET',
    path: '/applicants',
    tag,
    summary: '本单位的申报人；按姓名、身份证号或手机号查找',
    who,
    query: z
      .object({
        search: z.string().trim().max(40).optional(),
        before: z.coerce.number().int().positive().optional(),
      })
      .strict(),
    answer: z.object({ rows: z.array(applicantShape), more: z.boolean(), total: z.number() }),
    handle: async ({ db, server, session, query }) => {
      if (!mayCreateApplicants(actorOf(session))) return refuse('no-permission', undefined, 403)
      const office = session.office ?? 0
      const { search, before } = query
      const number = search && (isMobilePhone(search) ? foldPhone(search) : foldIdNumber(search))
      const found = await listApplicants(db, office, {
        name: search || undefined,
        mark: number ? mark(number, server.keys) : undefined,
        before,
        limit: pageSize + 1,
      })
      return {
        rows: found.slice(0, pageSize).map((row) => show(row, server.keys)),
        more: found.length > pageSize,
        total: await countApplicants(db, office),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/applicants',
    tag,
    summary: '新增申报人：新建账号，或调入已由原单位调出的人员',
    who,
    body: z
      .object({
        name: personName,
        idNumber: z.string().max(40),
        mobile: z.string().max(30),
        /** Said after the refusal 'person-released': the account that exists is to move here. */
        takeOver: z.boolean().default(false),
      })
      .strict(),
    answer: z.object({ id: z.number(), takenOver: z.boolean(), initialPassword: z.string().optional() }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const { office } = session
      const notHere = whyNotByUnit(region.accounts)
      if (notHere) return refuse(notHere)
      if (!mayCreateApplicants(actorOf(session)) || !office) return refuse('no-permission', undefined, 403)
      const refusal = checkPerson(body, today(server))
      if (refusal) return refuse(refusal.refusal)
      const idNumber = sealIdNumber(body.idNumber, server.keys)
      const [known] = await findKnown(db, [idNumber.mark])
      const obstacle = whyNotNew(known, body, office)
      if (obstacle && !(obstacle.refusal === 'person-released' && body.takeOver))
        return refuse(obstacle.refusal, obstacle.detail)
      if (known) {
        return db.transaction().execute(async (tx) => {
          if (!(await takeOver(tx, known.id, office))) return refuse('person-elsewhere')
          await audit(tx, call, 'take-over-applicant', 'account', known.id, { from: known.organisation })
          return { id: known.id, takenOver: true }
        })
      }
      const password = await hashInitialPassword(region.accounts.initialPassword)
      const work = db.transaction().execute(async (tx) => {
        const by = session.account
        const id = await makeApplicant(tx, body, { idNumber, office, keys: server.keys, by, password })
        await audit(tx, call, 'create-applicant', 'account', id)
        return { id, takenOver: false, initialPassword: region.accounts.initialPassword }
      })
      return unlessViolated(work, { one_account_a_person: () => refuse('already-in-unit', { name: body.name }) })
    },
  }),
  route({
    method: 'PUT',
    path: '/applicants/:id',
    tag,
    summary: '修改申报人的姓名和手机号；身份证号不能修改',
    who,
    params: idParam,
    body: z.object({ name: personName, mobile: z.string().max(30).optional(), version }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, server, session, body } = call
      const person = await findOwn(call)
      if (!person) return notFound()
      if (body.mobile !== undefined && !isMobilePhone(body.mobile)) return refuse('not-a-mobile')
      const held = await whatIsHeld(db, person.id, call.region.accounts)
      if (held.has('name') && body.name !== person.name) return refuse('identity-holds-name')
      if (held.has('mobile') && body.mobile !== undefined) return refuse('identity-holds-mobile')
      const mobile = body.mobile === undefined ? undefined : sealMobile(body.mobile, server.keys)
      const written = await db.transaction().execute(async (tx) => {
        const done = await updatePerson(tx, session.office ?? 0, { ...body, id: person.id, mobile })
        if (done)
          await audit(tx, call, 'change-applicant', 'account', person.id, {
            name: body.name !== person.name,
            mobile: Boolean(mobile),
          })
        return done
      })
      return written ? { ok: true as const } : refuse('changed-meanwhile')
    },
  }),
  route({
    method: 'GET',
    path: '/applicants/:id/id-number',
    tag,
    summary: '查看完整身份证号，每次查看都记入日志',
    who,
    params: idParam,
    answer: z.object({ idNumber: z.string(), mobile: z.string() }),
    handle: async (call) => {
      const person = await findOwn(call)
      if (!person) return notFound()
      await audit(call.db, call, 'read-id-number', 'account', person.id)
      const { keys } = call.server
      return { idNumber: unseal(person.idNumber, keys), mobile: person.mobile ? unseal(person.mobile, keys) : '' }
    },
  }),
  route({
    method: 'PUT',
    path: '/applicants/:id/release',
    tag,
    summary: '调出：允许其他单位接收该人员的账号',
    who,
    params: idParam,
    answer: ok,
    handle: async (call) => {
      const person = await findOwn(call)
      if (!person) return notFound()
      if ((await countUnderWay(call.db, person.id)) > 0) return refuse('application-under-way', { name: person.name })
      return release(call, person, true)
    },
  }),
  route({
    method: 'DELETE',
    path: '/applicants/:id/release',
    tag,
    summary: '取消调出',
    who,
    params: idParam,
    answer: ok,
    handle: async (call) => {
      const person = await findOwn(call)
      return person ? release(call, person, false) : notFound()
    },
  }),
  ...([true, false] as const).map((disabled) =>
    route({
      method: disabled ? 'PUT' : 'DELETE',
      path: '/applicants/:id/disabling',
      tag,
      summary: disabled ? '停用申报人账号' : '重新启用申报人账号',
      who,
      params: idParam,
      answer: ok,
      handle: async (call) => {
        const person = await findOwn(call)
        if (!person) return notFound()
        await call.db.transaction().execute(async (tx) => {
          await setDisabled(tx, person.id, disabled)
          await audit(tx, call, disabled ? 'disable-account' : 'enable-account', 'account', person.id)
        })
        return { ok: true as const }
      },
    }),
  ),
]

type OnePerson = Pick<Call<{ id: number }, unknown, unknown>, 'db' | 'region' | 'session' | 'params' | 'address'>

async function findOwn({ db, session, params }: OnePerson) {
  return mayCreateApplicants(actorOf(session)) ? findApplicant(db, session.office ?? 0, params.id) : undefined
}

/** Where units agree to whom they have, releasing somebody ends that, and they must look for another: they are told. */
async function release(call: OnePerson, person: ApplicantRow, released: boolean) {
  const { region, session } = call
  await call.db.transaction().execute(async (tx) => {
    await setReleased(tx, person.id, released)
    if (released && whyNoBinding(region.accounts) === undefined)
      await tellPerson(
        tx,
        person.id,
        `“${session.organisationName}”已解除与您的绑定，请到个人中心申请绑定新的工作单位。`,
      )
    await audit(tx, call, released ? 'release-applicant' : 'keep-applicant', 'account', person.id)
  })
  return { ok: true as const }
}

const show = ({ idNumber, mobile, createdAt, ...row }: ApplicantRow, keys: Keys) => ({
  ...row,
  idNumber: maskedIdNumber(idNumber, keys),
  mobile: maskedMobile(mobile, keys),
  createdAt: createdAt.toISOString(),
})
