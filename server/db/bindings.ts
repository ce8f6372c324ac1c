import { sql } from 'kysely'
import type { BindingState } from '../../core/binding.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { isUnderWay } from './applicants.ts'

/** What a decision about somebody's unit depends on, beside the request itself. */
export type Asker = { account: PersonId; active: boolean; bound: OrganisationId | null; underWay: number }

export type Binding = Asker & {
  id: number
  version: number
  state: BindingState
  name: string
  idNumber: Buffer
  unit: OrganisationId
  unitName: string
  isEmployer: boolean
  former: OrganisationId | null
  formerName: string | null
  explanation: string
  reason: string | null
  askedAt: Date
  decidedAt: Date | null
  /** Asked by the human being who looks. */
  own: boolean
}

const asker = sql`a.id as account, a.disabled_at is null as active,
  case when a.released_at is null then a.organisation end as bound,
  (select count(*)::int from application x where x.applicant = a.id and ${isUnderWay}) as "underWay"`

const binding = (viewer: PersonId) => sql`
  select ${asker}, b.id, b.version, b.state, a.name, a.id_number_sealed as "idNumber", b.organisation as unit, o.name as "unitName",
    o.kind_group <> 'office' as "isEmployer", b.former, f.name as "formerName", b.explanation, b.reason,
    b.asked_at as "askedAt", b.decided_at as "decidedAt",
    exists (select from account me where me.id = ${viewer}
      and (me.id = a.id or me.id_number_mark = a.id_number_mark or me.mobile_mark = a.mobile_mark)) as own
  from binding b join account a on a.id = b.account join organisation o on o.id = b.organisation
  left join organisation f on f.id = b.former`

/** Nobody moves them, and nothing of theirs is sent, before this transaction ends. */
export async function holdAsker(tx: Db, account: PersonId): Promise<Asker> {
  await sql`select from account where id = ${account} for no key update`.execute(tx)
  await sql`select from application where applicant = ${account} order by id for no key update`.execute(tx)
  return getAsker(tx, account)
}

export async function getAsker(db: Db, account: PersonId): Promise<Asker> {
  const { rows } = await sql<Asker>`select ${asker} from account a where a.id = ${account}`.execute(db)
  if (!rows[0]) throw new Error(`account ${account} is gone`)
  return rows[0]
}

export async function findBinding(db: Db, id: number, viewer: PersonId): Promise<Binding | undefined> {
  const { rows } = await sql<Binding>`${binding(viewer)} where b.id = ${id}`.execute(db)
  return rows[0]
}

export const holdBinding = (tx: Db, id: number) => sql`select from binding where id = ${id} for update`.execute(tx)

/** One's own, newest first. */
export async function listOwnBindings(db: Db, account: PersonId): Promise<Binding[]> {
  const { rows } =
    await sql<Binding>`${binding(account)} where b.account = ${account} order by b.id desc limit 20`.execute(db)
  return rows
}

type Sought = { viewer: PersonId; name: string | undefined; limit: number }

/** What waits at a unit, oldest first; by the beginning of a name. */
export async function listWaiting(db: Db, unit: number, { viewer, name, limit }: Sought): Promise<Binding[]> {
  const { rows } = await sql<Binding>`${binding(viewer)}
    where b.organisation = ${unit} and b.state = 'open' and (${name ?? null}::text is null or starts_with(a.name, ${name ?? null}))
    order by b.asked_at, b.id limit ${limit}`.execute(db)
  return rows
}

export async function listDecided(db: Db, unit: number, viewer: PersonId): Promise<Binding[]> {
  const { rows } = await sql<Binding>`${binding(viewer)}
    where b.organisation = ${unit} and b.state in ('approved', 'refused') order by b.decided_at desc, b.id desc limit 20`.execute(
    db,
  )
  return rows
}

export async function countWaiting(db: Db, unit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from binding where organisation = ${unit} and state = 'open'`.execute(db)
  return rows[0]?.count ?? 0
}

/** A unit as far as being bound to it goes. */
export async function findBindable(db: Db, id: number): Promise<{ name: string; isEmployer: boolean } | undefined> {
  const { rows } = await sql<{ name: string; isEmployer: boolean }>`
    select name, kind_group <> 'office' as "isEmployer" from organisation where id = ${id}`.execute(db)
  return rows[0]
}

type New = { account: PersonId; unit: number; former: OrganisationId | null; explanation: string; at: Date }

export async function insertBinding(tx: Db, { account, unit, former, explanation, at }: New): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into binding (account, organisation, former, explanation, asked_at)
    values (${account}, ${unit}, ${former}, ${explanation}, ${at}) returning id`.execute(tx)
  return rows[0]?.id ?? 0
}

type Settled = { state: BindingState; reason: string | null; by: PersonId; at: Date }

export const settleBinding = (tx: Db, id: number, { state, reason, by, at }: Settled) =>
  sql`update binding set state = ${state}, reason = ${reason}, decided_by = ${by}, decided_at = ${at}, version = version + 1
    where id = ${id}`.execute(tx)

/** Whoever looks after a unit's people hears of it, once until they have read it. */
export const tellUnitOfPeople = (db: Db, unit: OrganisationId, text: string) =>
  sql`insert into message (account, text) select p.id, ${text} from account p
    where p.organisation = ${unit} and p.disabled_at is null
      and (p.kind = 'administrator' or (p.kind = 'officer' and 'create-applicants' = any (p.capabilities)))
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    db,
  )

/** The unit that somebody is bound to today; nobody's who was never bound or is released. */
export async function findBound(db: Db, account: PersonId): Promise<OrganisationId | undefined> {
  const { rows } = await sql<{ organisation: OrganisationId | null }>`
    select organisation from account where id = ${account} and released_at is null`.execute(db)
  return rows[0]?.organisation ?? undefined
}
