import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { Session } from '../session.ts'

/** Five wrong passwords lock what was typed for a quarter hour; sixty from one address lock the address. */
export const lockout = { failures: 5, fromAddress: 60, minutes: 15 } as const

export type Credentials = {
  id: PersonId
  kind: Session['kind']
  password: string
  disabled: boolean
  temporary: 'unused' | 'spent' | null
}

/** By the mark of the ID number for applicants, by the log-in name for everybody else. */
export async function findCredentials(
  db: Db,
  by: { login: string } | { idNumberMark: Buffer },
): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`/* credentials */
    select id, kind, password, disabled_at is not null as disabled, temporary from account
    where ${'login' in by ? sql`login = ${by.login}` : sql`kind = 'applicant' and id_number_mark = ${by.idNumberMark}`}`.execute(
    db,
  )
  return rows[0]
}

/** Minutes until another try is let through; 0 when one is now. */
export async function minutesLocked(db: Db, mark: Buffer, address: string): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`/* minutes-locked */
    with recent as (
      select row_number() over (order by at desc) as nth, at, 'typed' as what from login_failure
      where mark = ${mark} and at > now() - make_interval(mins => ${lockout.minutes})
      union all
      select row_number() over (order by at desc), at, 'address' from login_failure
      where address = ${address} and at > now() - make_interval(mins => ${lockout.minutes})
    )
    select coalesce(ceil(extract(epoch from max(at) + make_interval(mins => ${lockout.minutes}) - now()) / 60), 0)::int as minutes
    from recent where (what = 'typed' and nth = ${lockout.failures}) or (what = 'address' and nth = ${lockout.fromAddress})`.execute(
    db,
  )
  return Math.max(0, rows[0]?.minutes ?? 0)
}

/** Yesterday's failures are swept out on the way. */
export const noteFailure = (db: Db, mark: Buffer, address: string) =>
  sql`with old as (delete from login_failure where at < now() - interval '1 day')
    insert into login_failure (mark, address) values (${mark}, ${address})`.execute(db)

export const forgetFailures = (db: Db, mark: Buffer) =>
  sql`/* forget-failures */ delete from login_failure where mark = ${mark}`.execute(db)

export const noteLogin = (db: Db, account: PersonId) =>
  sql`/* note-login */ update account set last_login = now() where id = ${account}`.execute(db)
