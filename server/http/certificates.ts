import { z } from 'zod'
import type { CertificateId } from '../../core/id.ts'
import { maskIdNumber, maskName } from '../../core/identity.ts'
import { act } from '../act.ts'
import { certifyOne } from '../certifying.ts'
import {
  type Certificate,
  findCertificate,
  findCertificateByNumber,
  findCertificateBySecret,
  insertRevocation,
  listCertificatesOf,
  listCertificatesOfOffice,
} from '../db/certificates.ts'
import { listWaiting } from '../db/notices.ts'
import { type Keys, unseal } from '../seal.ts'
import { nameTitles } from '../titles.ts'
import { waitingPerson } from './referrals.ts'
import { applications, results } from './results.ts'
import { day, idParam, moment, notFound, ok, refuse, route } from './route.ts'

const certificateShape = z.object({
  id: z.number(),
  number: z.string(),
  name: z.string(),
  gender: z.string(),
  unit: z.string(),
  series: z.string(),
  title: z.string(),
  level: z.string(),
  specialty: z.string(),
  committee: z.string(),
  office: z.string(),
  issuedOn: day,
  revokedAt: moment.nullable(),
  revokedFor: z.string().nullable(),
})

/** What a stranger learns: whether it is real and in force, and enough to compare it with the paper in their hand. */
const verified = certificateShape
  .omit({ id: true, revokedFor: true })
  .extend({ idNumber: z.string(), valid: z.boolean() })

export const certificateRoutes = [
  route({
    method: 'GET',
    path: '/certificate-desk',
    tag: '证书',
    summary: '待发证人员与已发证书',
    who: ['officer', 'approver'],
    query: z.strictObject({ search: z.string().trim().max(40).default('') }),
    answer: z.object({ waiting: z.array(waitingPerson), issued: z.array(certificateShape) }),
    handle: async ({ db, region, session, query }) => {
      if (!session.office) return notFound()
      const waiting = await listWaiting(db, session.office, ['confirmed'])
      return {
        waiting: waiting.map((one) => ({ ...nameTitles(region, one), seriesId: one.series })),
        issued: (await listCertificatesOfOffice(db, session.office, query.search)).map(said),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/certificates',
    repeated: 'harmless',
    tag: '证书',
    summary: '生成证书',
    who: ['officer'],
    body: z.strictObject({ applications }),
    answer: z.object({ results }),
    handle: async (call) => {
      const all: { id: number; ok: boolean; refusal?: string }[] = []
      for (const id of call.body.applications) {
        const one = await certifyOne(call, id)
        all.push(one.ok ? { id, ok: true } : { id, ok: false, refusal: one.refusal })
      }
      return { results: all }
    },
  }),
  route({
    method: 'PUT',
    path: '/certificates/:id/revocation',
    tag: '证书',
    summary: '撤销证书',
    who: ['approver'],
    params: idParam,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    answer: ok,
    handle: async (call) => {
      const { db, session, params, body } = call
      const certificate = await findCertificate(db, params.id as CertificateId)
      if (!certificate || certificate.office !== session.office) return notFound()
      const result = await act(call, 'revoke', certificate.application, body, {
        also: async (tx) => {
          await insertRevocation(tx, certificate.id, body.reason, session.account)
        },
      })
      return result.ok ? { ok: true as const } : refuse(result.refusal)
    },
  }),
  route({
    method: 'GET',
    path: '/my/certificates',
    tag: '证书',
    summary: '我的职称',
    who: ['applicant'],
    answer: z.array(certificateShape),
    handle: async ({ db, session }) => (await listCertificatesOf(db, session.account)).map(said),
  }),
  route({
    method: 'GET',
    path: '/verification',
    perMinute: 60,
    tag: '证书',
    summary: '证书查验：二维码，或证书编号加姓名',
    who: ['anyone'],
    query: z.strictObject({
      code: z.string().max(64).optional(),
      number: z.string().trim().max(40).optional(),
      name: z.string().trim().max(40).optional(),
    }),
    answer: verified,
    handle: async ({ db, query, server }) => {
      const { code, number, name } = query
      if (code) return shownToStranger(await findCertificateBySecret(db, code), server.keys)
      const found = number && name ? await findCertificateByNumber(db, number) : undefined
      return shownToStranger(found?.body.name === name ? found : undefined, server.keys)
    },
  }),
]

const said = ({ body, officeName, ...one }: Certificate) => ({ ...one, ...body, office: officeName })

function shownToStranger(certificate: Certificate | undefined, keys: Keys) {
  if (!certificate) return refuse('no-such-certificate', undefined, 404)
  const { body, number, officeName, issuedOn, revokedAt, idNumberSealed } = certificate
  return {
    ...body,
    number,
    issuedOn,
    revokedAt,
    office: officeName,
    name: maskName(body.name),
    idNumber: maskIdNumber(unseal(idNumberSealed, keys)),
    valid: !revokedAt,
  }
}
