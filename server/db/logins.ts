import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import { type Proven, spending } from '../captcha.ts'
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

/** What stands before a password is looked at: whether the proof counts, the minutes of a lock, and whose password it would be. */
export type Attempt = { unspent: boolean; minutes: number; found: Credentials | undefined }

type Tried = {
  proof: Proven
  mark: Buffer
  address: string
  /** The mark of the ID number for applicants, the log-in name for everybody else. */
  by: { login: string } | { idNumberMark: Buffer }
}

/** In one statement, which also spends the proof. */
export async function tryLogin(db: Db, { proof, mark, address, by }: Tried): Promise<Attempt> {
  const { rows } = await sql<
    Omit<Attempt, 'found'> & { [Key in keyof Credentials]: Credentials[Key] | null }
  >`/* try-log-in */
    with gone as (delete from captcha_spent where expires_at < now()), spent as (${spending(proof)})
    select exists (select from spent) as unspent, (${minutesFor(mark, address)}) as minutes,
      a.id, a.kind, a.password, a.disabled_at is not null as disabled, a.temporary
    from (values (1)) once left join account a
      on ${'login' in by ? sql`a.login = ${by.login}` : sql`a.kind = 'applicant' and a.id_number_mark = ${by.idNumberMark}`}`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('an attempt to log in was not answered')
  const { unspent, minutes, id, kind, password, disabled, temporary } = row
  const found =
    id && kind && password !== null ? { id, kind, password, disabled: disabled === true, temporary } : undefined
  return { unspent, minutes: Math.max(0, minutes), found }
}

/** Minutes until another try is let through; 0 when one is now. */
export async function minutesLocked(db: Db, mark: Buffer, address: string): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`/* minutes-locked */ ${minutesFor(mark, address)}`.execute(db)
  return Math.max(0, rows[0]?.minutes ?? 0)
}

const minutesFor = (mark: Buffer, address: string) => sql`
    with recent as (
      select row_number() over (order by at desc) as nth, at, 'typed' as what from login_failure
      where mark = ${mark} and at > now() - make_interval(mins => ${lockout.minutes})
      union all
      select row_number() over (order by at desc), at, 'address' from login_failure
      where address = ${address} and at > now() - make_interval(mins => ${lockout.minutes})
    )
    select coalesce(ceil(extract(epoch from max(at) + make_interval(mins => ${lockout.minutes}) - now()) / 60), 0)::int as minutes
    from recent where (what = 'typed' and nth = ${lockout.failures}) or (what = 'address' and nth = ${lockout.fromAddress})`

/** Yesterday's failures are swept out on the way. */
export const noteFailure = (db: Db, mark: Buffer, address: string) =>
  sql`with old as (delete from login_failure where at < now() - interval '1 day')
    insert into login_failure (mark, address) values (${mark}, ${address})`.execute(db)

export const forgetFailures = (db: Db, mark: Buffer) =>
  sql`/* forget-failures */ delete from login_failure where mark = ${mark}`.execute(db)

export const noteLogin = (db: Db, account: PersonId) =>
  sql`/* note-login */ update account set last_login = now() where id = ${account}`.execute(db)
