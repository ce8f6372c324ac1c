import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../core/id.ts'
import type { Keeper } from '../core/integrity.ts'
import type { Actor } from '../core/needs.ts'
import type { Capability } from '../core/region.ts'
import type { Identity } from './db/identities.ts'
import type { Db } from './hosted.ts'
import { knownSessionsIn } from './known-sessions.ts'
import { type SessionRow, sessionColumns, sessionOf } from './session-row.ts'

/** Who is signed in, as the handlers see it. `stage` is what they must still do before anything else. */
export type Session = {
  token: string
  account: PersonId
  kind: Exclude<Actor['is'], 'public'>
  name: string
  office?: OrganisationId
  /** The office's place in the tree, root first. */
  ancestors: readonly OrganisationId[]
  organisationName?: string
  organisationKind?: string
  /** None before its unit's permission is granted. */
  capabilities: readonly Capability[]
  permitted: boolean
  stage: Stage
}
export type Stage = 'change-password' | 'agree' | 'complete-unit' | 'ready'

/** Classified protection, level 3: idle and absolute time-outs, in minutes. */
export const idleMinutes = 60
export const absoluteMinutes = 12 * 60

export const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** `by` where an identity service vouched for them: it may end the session too, and is told, by its sealed token, when it ends here. */
export async function openSession(
  db: Db,
  account: PersonId,
  address: string,
  by?: Identity & { hint?: Buffer | undefined },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`/* open-session */ insert into login_session (token_hash, account, expires_at, address, issuer, subject_mark, sid_mark, token_sealed)
    values (${hashOf(token)}, ${account}, now() + make_interval(mins => ${absoluteMinutes}), ${address},
      ${by?.issuer ?? null}, ${by?.subject ?? null}, ${by?.sid ?? null}, ${by?.hint ?? null})`.execute(db)
  return token
}

type LoggedIn = { account: PersonId; address: string; typed: Buffer; agreement: string }

/**
 * The same after a right password, with what failed before forgotten and the log-in noted, by one statement, which waits for the
 * disk once. Nothing where the account has been disabled in this moment.
 */
export async function openSessionByPassword(
  db: Db,
  { account, address, typed, agreement }: LoggedIn,
): Promise<Session | undefined> {
  const token = randomBytes(32).toString('base64url')
  const { rows } =
    await sql<SessionRow>`/* log-in */ with forgotten as (delete from login_failure where mark = ${typed}),
      noted as (update account set last_login = now() where id = ${account}),
      opened as (insert into login_session (token_hash, account, expires_at, address)
        select ${hashOf(token)}, id, now() + make_interval(mins => ${absoluteMinutes}), ${address}
        from account where id = ${account} and disabled_at is null)
    select ${sessionColumns} from account a left join organisation o on o.id = a.organisation where a.id = ${account} and a.disabled_at is null`.execute(
      db,
    )
  return rows[0] && sessionOf(rows[0], token, agreement)
}

/** By whom it was vouched for, where it was. */
export async function closeSession(db: Db, token: string): Promise<Ended | undefined> {
  const { rows } = await sql<Ended>`
    delete from login_session where token_hash = ${hashOf(token)} returning issuer, token_sealed as hint`.execute(db)
  return rows[0]
}
export type Ended = { issuer: string | null; hint: Buffer | null }

/** Everybody is signed out but, where given, the one who asks: after a change or reset of the password, or a disabling. */
export const closeSessionsOf = (db: Db, account: PersonId, except = '') =>
  sql`delete from login_session where account = ${account} and token_hash <> ${hashOf(except)}`.execute(db)

/** One statement a request; at most once a minute another notes that the session was seen. */
export async function findSession(db: Db, token: string, agreement: string): Promise<Session | undefined> {
  const { rows } = await sql<SessionRow & Marked>`/* session */
    select s.seen_at < now() - interval '1 minute' as unnoted, ${sessionColumns}, a.xmin::text as account_mark, o.xmin::text as office_mark
    from login_session s join account a on a.id = s.account left join organisation o on o.id = a.organisation
    where s.token_hash = ${hashOf(token)} and s.expires_at > now() and s.seen_at > now() - make_interval(mins => ${idleMinutes})
      and a.disabled_at is null`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  if (row.unnoted)
    await sql`/* seen */ update login_session set seen_at = now() where token_hash = ${hashOf(token)}
      and seen_at < now() - interval '1 minute'`.execute(db)
  const session = sessionOf(row, token, agreement)
  if (row.office_mark) knownSessionsIn(db).keep(session, { account: row.account_mark, office: row.office_mark })
  return session
}

type Marked = { unnoted: boolean; account_mark: string; office_mark: string | null }

/** Who asks for the integrity file. */
export const keeperOf = ({ kind, capabilities, ancestors }: Session): Keeper => ({
  is: kind,
  capabilities,
  ofRoot: ancestors.length === 1,
})

export const actorOf = (session: Session | undefined): Actor =>
  session
    ? {
        id: session.account,
        is: session.kind,
        capabilities: session.capabilities,
        ...(session.office && { office: session.office }),
      }
    : { is: 'public', capabilities: [] }
