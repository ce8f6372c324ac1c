import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

type Found = { id: PersonId; login: string }

/** Somebody who gave themselves no log-in name logs in by the number that they have just typed, and is not found here. */
export async function findLoginOfPerson(
  db: Db,
  { name, idNumber, mobile }: { name: string; idNumber: Buffer; mobile: Buffer },
): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select id, login from account where kind = 'applicant' and opened = 'by-oneself' and disabled_at is null
      and login is not null and id_number_mark = ${idNumber} and name = ${name} and mobile_mark = ${mobile}`.execute(db)
  return rows[0]
}

export async function findLoginOfUnit(
  db: Db,
  { name, creditCode, mobile }: { name: string; creditCode: string; mobile: Buffer },
): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select a.id, a.login from account a join organisation o on o.id = a.organisation
    where a.kind = 'officer' and a.opened = 'by-oneself' and a.disabled_at is null
      and o.credit_code = ${creditCode} and o.name = ${name} and a.mobile_mark = ${mobile} order by a.id limit 1`.execute(
    db,
  )
  return rows[0]
}

export async function findOwnAccount(
  db: Db,
  name: string,
  idNumber: Buffer,
): Promise<{ id: PersonId; login: string | null } | undefined> {
  const { rows } = await sql<{ id: PersonId; login: string | null }>`
    select id, login from account where kind = 'applicant' and opened = 'by-oneself' and disabled_at is null
      and id_number_mark = ${idNumber} and name = ${name} for no key update`.execute(db)
  return rows[0]
}
