import { createHmac } from 'node:crypto'
import { valueAt } from '../core/condition.ts'
import type { Json } from '../core/form.ts'
import type { ApplicationId, CertificateId, OrganisationId } from '../core/id.ts'
import type { Region } from '../core/region.ts'
import type { Snapshot } from '../core/snapshot.ts'
import { type Acting, act, type Result } from './act.ts'
import { findCertificateOf, insertCertificate, nextNumber } from './db/certificates.ts'
import { findOrganisation } from './db/organisations.ts'
import { listLastSubmissions } from './db/submissions.ts'
import { today } from './hosted.ts'
import { findProceedings } from './proceedings.ts'

/** Makes one person's certificate, or finds the one they have: a second making gives the same number. */
export async function certifyOne(
  acting: Acting,
  id: ApplicationId,
): Promise<Result | { id: ApplicationId; ok: true; certificate: CertificateId }> {
  const { db, region, server, session } = acting
  const office = session?.office
  const before = await findCertificateOf(db, id)
  if (before)
    return before.office === office
      ? { id, ok: true, certificate: before.id }
      : { id, ok: false, refusal: 'not-your-office' }
  const [[snapshot], proceedings, organisation] = await Promise.all([
    listLastSubmissions(db, id, server.keys),
    findProceedings({ db, region }, id, () => ''),
    office ? findOrganisation(db, office) : undefined,
  ])
  if (!session || !office || !organisation || !snapshot || !proceedings) return { id, ok: false, refusal: 'not-found' }
  const issuedOn = today(server)
  const making = act(acting, 'certify', id, async (tx) => {
    const number = certificateNumber(
      organisation.code,
      issuedOn,
      await nextNumber(tx, office as OrganisationId, Number(issuedOn.slice(0, 4))),
    )
    const certificate = await insertCertificate(tx, {
      number,
      application: id,
      office: office as OrganisationId,
      issuedOn,
      issuedBy: session.account,
      secret: secretOf(number, server.keys.certificate),
      ...shownBy(region, snapshot),
      body: {
        ...shownBy(region, snapshot).body,
        series: proceedings.series,
        title: proceedings.title,
        level: proceedings.level,
        specialty: proceedings.specialty,
        committee: proceedings.outcome?.committee ?? '',
        decidedOn: proceedings.outcome?.on ?? issuedOn,
      },
    })
    return { certificate }
  })
  // Two officers pressed at once: the second finds what the first has made.
  return making.catch((error: unknown) => {
    if (isAlreadyMade(error)) return certifyOne(acting, id)
    throw error
  })
}

const isAlreadyMade = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'one_certificate_an_application'

/** The office's code, the year, five running digits. */
const certificateNumber = (code: string, on: string, running: number) =>
  `${code}${on.slice(0, 4)}${String(running).padStart(5, '0')}`

/** The part of the address in the QR code that nobody can guess; it can be made again from the number and the key. */
const secretOf = (number: string, key: Buffer) =>
  createHmac('sha256', key).update(number).digest('base64url').slice(0, 24)

/** Photo, gender and present unit stand on the certificate as the declaration gave them. */
function shownBy({ certified }: Pick<Region, 'certified'>, { answers, known }: Snapshot) {
  const at = (path: string) => valueAt(path, { answers, here: {}, known })
  return {
    photo: textOf(at(certified.photo), 'sha256'),
    body: {
      name: textOf(at(certified.name)),
      gender: textOf(at(certified.gender)),
      unit: textOf(at(certified.unit), 'name'),
    },
  }
}

/** Words as they are; of a unit or a file, or the first of several, the part with this name. */
function textOf(value: Json | undefined, key = ''): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return textOf(value[0], key)
  return value && typeof value === 'object' ? textOf((value as Record<string, Json>)[key] ?? '') : ''
}
