import { z } from 'zod'
import type { CertificateId } from '../../core/id.ts'
import { lay } from '../../core/lay.ts'
import { type Certificate, findCertificate } from '../db/certificates.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findProceedings, verifiedAt } from '../proceedings.ts'
import { paperQuery, sendPaper } from './paper.ts'
import { idParam, notFound, refuse, route } from './route.ts'

const shape = {
  method: 'GET',
  params: idParam,
  query: paperQuery,
  tag: '证书',
  urgency: 'spare',
  answer: z.unknown(),
} as const

/** The certificate itself, for its holder and for the office that issued it. To everybody else there is none. */
export const certificateFileRoutes = [
  route({
    ...shape,
    path: '/my/certificates/:id/file',
    who: ['applicant'],
    summary: '本人的证书（PDF）',
    handle: async (call) => {
      const certificate = await findCertificate(call.db, call.params.id as CertificateId)
      if (certificate?.applicant !== call.session.account) return notFound()
      if (certificate.revokedAt) return refuse('certificate-revoked')
      return sendCertificate(call, certificate)
    },
  }),
  route({
    ...shape,
    path: '/certificates/:id/file',
    who: ['officer', 'approver'],
    summary: '本单位生成的证书（PDF）',
    handle: async (call) => {
      const certificate = await findCertificate(call.db, call.params.id as CertificateId)
      return certificate && certificate.office === call.session.office ? sendCertificate(call, certificate) : notFound()
    },
  }),
]

async function sendCertificate(call: Parameters<typeof sendPaper>[0], { application, number, issuedOn }: Certificate) {
  const { db, region, server } = call
  const [[snapshot], proceedings] = await Promise.all([
    listLastSubmissions(db, application, server.keys),
    findProceedings({ db, region }, application, verifiedAt(server, region)),
  ])
  if (!snapshot || !proceedings) throw new Error('a certificate without a declaration')
  const laid = lay(region.documents.certificate, { snapshot, proceedings })
  return sendPaper(call, laid, { name: `证书-${number}.pdf`, made: new Date(issuedOn) })
}
