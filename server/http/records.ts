import { z } from 'zod'
import { birthdayOf, genderOf, isMobilePhone } from '../../core/identity.ts'
import type { ToldPerson } from '../../core/identity-provider.ts'
import { audit } from '../audit.ts'
import { whatIsHeld } from '../db/identities.ts'
import { getRecord, setRecord } from '../db/records.ts'
import { sealMobile } from '../personal.ts'
import { seal, unseal } from '../seal.ts'
import { ok, refuse, route, unitText, version } from './route.ts'

const tag = '个人中心'
const who = ['applicant'] as const

/** 个人信息 and 完善信息: whom the account is of. Name, number, gender and birthday are nobody's to change here. */
export const recordRoutes = [
  route({
    method: 'GET',
    path: '/my/record',
    tag,
    summary: '我的个人信息',
    who,
    answer: z.object({
      name: z.string(),
      idNumber: z.string(),
      mobile: z.string(),
      gender: z.string(),
      birthday: z.string(),
      address: z.string(),
      /** Otherwise the identity service has told it for good. */
      mayChangeMobile: z.boolean(),
      version: z.number(),
    }),
    handle: async ({ db, region, server, session }) => {
      const record = await getRecord(db, session.account)
      const read = (sealed: Buffer | null) => (sealed ? unseal(sealed, server.keys) : '')
      const idNumber = read(record.idNumber)
      const told: Partial<ToldPerson> = JSON.parse(read(record.told) || '{}')
      const held = await whatIsHeld(db, session.account, region.accounts)
      return {
        name: record.name,
        idNumber,
        mobile: read(record.mobile),
        gender: told.gender ?? genderOf(idNumber),
        birthday: told.birthday ?? birthdayOf(idNumber),
        address: read(record.address),
        mayChangeMobile: !held.has('mobile'),
        version: record.version,
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/my/record',
    tag,
    summary: '完善信息：联系地址，以及不由统一身份认证提供的手机号',
    who,
    body: z.strictObject({
      address: unitText(120).or(z.literal('')),
      mobile: z.string().max(30).optional(),
      version,
    }),
    answer: ok,
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const { address, mobile } = body
      if (mobile !== undefined && (await whatIsHeld(db, session.account, region.accounts)).has('mobile'))
        return refuse('identity-holds-mobile', { where: 'mobile' })
      if (mobile !== undefined && !isMobilePhone(mobile)) return refuse('not-a-mobile', { where: 'mobile' })
      const completed = {
        account: session.account,
        version: body.version,
        address: address ? seal(address, server.keys) : null,
        mobile: mobile === undefined ? undefined : sealMobile(mobile, server.keys),
      }
      return db.transaction().execute(async (tx) => {
        if (!(await setRecord(tx, completed))) return refuse('changed-meanwhile')
        const detail = { address: address !== '', mobile: mobile !== undefined }
        await audit(tx, call, 'complete-record', 'account', session.account, detail)
        return { ok: true as const }
      })
    },
  }),
]
