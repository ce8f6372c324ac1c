import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, CertificateId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** What the certificate says, as it was when it was made; the holder's number is beside it, sealed. */
export type CertificateBody = {
  name: string
  gender: string
  unit: string
  series: string
  title: string
  level: string
  specialty: string
  committee: string
  decidedOn: Day
}

export type Certificate = {
  id: CertificateId
  number: string
  application: ApplicationId
  applicant: PersonId
  organisation: OrganisationId
  office: OrganisationId
  officeName: string
  body: CertificateBody
  secret: string
  issuedOn: Day
  revokedAt: string | null
  revokedFor: string | null
  idNumberMark: Buffer
  idNumberSealed: Buffer
}

const columns = sql`x.id, x.number, x.application, a.applicant, a.organisation, x.office, o.name as "officeName", x.body, x.secret,
  x.issued_on as "issuedOn", r.made_at as "revokedAt", r.reason as "revokedFor", x.id_number_mark as "idNumberMark", x.id_number_sealed as "idNumberSealed"`
const joined = sql`certificate x join application a on a.id = x.application join organisation o on o.id = x.office
  left join revocation r on r.certificate = x.id`

export const findCertificate = async (db: Db, id: CertificateId) =>
  (await sql<Certificate>`select ${columns} from ${joined} where x.id = ${id}`.execute(db)).rows[0]

export const findCertificateOf = async (db: Db, application: ApplicationId) =>
  (await sql<Certificate>`select ${columns} from ${joined} where x.application = ${application}`.execute(db)).rows[0]

export const findCertificateBySecret = async (db: Db, secret: string) =>
  (await sql<Certificate>`select ${columns} from ${joined} where x.secret = ${secret}`.execute(db)).rows[0]

export const findCertificateByNumber = async (db: Db, number: string) =>
  (await sql<Certificate>`select ${columns} from ${joined} where x.number = ${number}`.execute(db)).rows[0]

export const listCertificatesOf = async (db: Db, applicant: PersonId) =>
  (
    await sql<Certificate>`select ${columns} from ${joined} where a.applicant = ${applicant} order by x.id desc limit 100`.execute(
      db,
    )
  ).rows

/** Newest first, at most 500, by part of the holder's name or the number. */
export const listCertificatesOfOffice = async (db: Db, office: OrganisationId, search: string) =>
  (
    await sql<Certificate>`select ${columns} from ${joined} where x.office = ${office}
    and (${search} = '' or x.number = ${search} or a.applicant_name like ${`${search.replaceAll(/[%_\\]/g, '\\$&')}%`})
    order by x.id desc limit 500`.execute(db)
  ).rows

/** The next number of this office and year: no holes, for the counter is locked until the transaction ends. */
export async function nextNumber(db: Db, office: OrganisationId, year: number): Promise<number> {
  const { rows } = await sql<{
    last: number
  }>`insert into certificate_counter (office, year, last) values (${office}, ${year}, 1)
    on conflict (office, year) do update set last = certificate_counter.last + 1 returning last`.execute(db)
  if (!rows[0]) throw new Error('no certificate number')
  return rows[0].last
}

export type NewCertificate = Pick<Certificate, 'number' | 'application' | 'office' | 'body' | 'secret' | 'issuedOn'> & {
  photo: string
  issuedBy: PersonId
}

/** The holder's number is taken from their account, sealed as it is. */
export async function insertCertificate(db: Db, one: NewCertificate): Promise<CertificateId> {
  const { rows } = await sql<{ id: CertificateId }>`
    insert into certificate (number, application, office, body, photo_sha256, id_number_sealed, id_number_mark, secret, issued_on, issued_by)
    select ${one.number}, a.id, ${one.office}, ${JSON.stringify(one.body)}::jsonb, ${one.photo}, p.id_number_sealed, p.id_number_mark, ${one.secret},
      ${one.issuedOn}, ${one.issuedBy}
    from application a join account p on p.id = a.applicant where a.id = ${one.application} returning id`.execute(db)
  if (!rows[0]) throw new Error('a certificate was not inserted')
  return rows[0].id
}

export const insertRevocation = (db: Db, certificate: CertificateId, reason: string, by: PersonId) =>
  sql`insert into revocation (certificate, reason, made_by) values (${certificate}, ${reason}, ${by})`.execute(db)
