import { sql } from 'kysely'
import { dayAfter, type Window } from '../../core/day.ts'
import type { Demonstration, DemonstrationApplicant } from '../../core/demonstration.ts'
import type { DemonstrationExpert } from '../../core/demonstration-expert.ts'
import type { CommitteeId, OrganisationId, PersonId } from '../../core/id.ts'
import { insertAccount } from '../db/accounts.ts'
import { insertCommittee } from '../db/committees.ts'
import { insertExpert } from '../db/experts.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { ensurePlan } from '../db/plans.ts'
import { type Db, type Hosted, type Server, today } from '../hosted.ts'
import { hashPassword } from '../password.ts'
import { sealEmail, sealIdNumber, sealMobile } from '../personal.ts'
import type { Keys } from '../seal.ts'
import { insertOperator } from './operator.ts'

export type Setting = {
  organisations: ReadonlyMap<string, { id: OrganisationId; name: string }>
  committees: ReadonlyMap<string, CommitteeId>
  people: ReadonlyMap<DemonstrationApplicant, PersonId>
}

/** Offices, staff, committees and applicants, as the province office and its units would have made them one by one. */
export async function makeSetting(
  { db, region }: Hosted,
  server: Server,
  demonstration: Demonstration,
): Promise<Setting> {
  const password = await hashPassword(demonstration.password)
  const organisations = new Map<string, { id: OrganisationId; name: string }>()
  const committees = new Map<string, CommitteeId>()
  const people = new Map<DemonstrationApplicant, PersonId>()
  const agreed = { agreement: region.words.agreement.version, privacy: region.words.privacy.version }
  const now = today(server)
  if (!region.designing)
    await ensurePlan(db, region, {
      year: demonstration.year,
      opens: dayAfter(now, -120),
      closes: dayAfter(now, 45),
      settings: { proofUntil: dayAfter(now, 60) },
    })
  await db.transaction().execute(async (tx) => {
    for (const one of demonstration.organisations) {
      const kind = region.organisationKinds.find(({ id }) => id === one.kind)
      const id = await insertOrganisation(tx, {
        parent: one.parent ? (organisations.get(one.parent)?.id ?? null) : null,
        kind: one.kind,
        group: kind?.group ?? 'employer',
        code: one.code,
        name: one.name,
        category: one.category,
        nature: one.nature,
        creditCode: one.creditCode ?? null,
      })
      organisations.set(one.key, { id, name: one.name })
      await sql`update organisation set completed_at = now(), autonomous_series = ${[...one.autonomousSeries]}, contact = '办公室',
        phone = ${one.phone}, address = ${`${one.name}办公楼`}, division = ${one.division ?? null} where id = ${id}`.execute(
        tx,
      )
    }
    for (const one of demonstration.staff) {
      const id = await insertAccount(tx, {
        kind: one.is,
        login: one.login,
        name: one.name,
        organisation: organisations.get(one.organisation)?.id ?? null,
        password,
        mobile: sealMobile(one.phone, server.keys),
        createdBy: null,
        mustChange: false,
      })
      await sql`update account set capabilities = ${[...one.capabilities]}, agreed = ${JSON.stringify(agreed)}::jsonb where id = ${id}`.execute(
        tx,
      )
    }
    await insertOperator(tx, password, agreed)
    for (const one of demonstration.applicants) {
      const id = await insertAccount(tx, {
        kind: 'applicant',
        login: null,
        name: one.name,
        ...(region.accounts.opened !== 'by-oneself'
          ? { organisation: organisations.get(one.organisation)?.id ?? null, opened: region.accounts.opened }
          : { organisation: null, opened: 'by-oneself', email: sealEmail(`${one.phone}@example.com`, server.keys) }),
        password,
        mobile: sealMobile(one.phone, server.keys),
        idNumber: sealIdNumber(one.idNumber, server.keys),
        createdBy: null,
        mustChange: false,
      })
      await sql`update account set agreed = ${JSON.stringify(agreed)}::jsonb where id = ${id}`.execute(tx)
      people.set(one, id)
    }
    for (const { key, convener, authoriser, experts = [], ...one } of demonstration.committees) {
      const id = await insertCommittee(tx, {
        ...one,
        convener: the(organisations.get(convener)).id,
        authoriser: the(organisations.get(authoriser)).id,
      })
      if (!id) continue
      committees.set(key, id)
      for (const expert of experts) await enter(tx, id, expert, one.filing, server.keys)
    }
  })
  await tellWhoMadeWhat(db)
  return { organisations, committees, people }
}

/** 操作记录 as it would stand had everybody been made by hand: each by the administrator of the office that may. */
const tellWhoMadeWhat = (db: Db) =>
  sql`insert into audit (at, account, organisation, action, subject, subject_id, address)
    select made.at, maker.id, maker.organisation, made.action, made.subject, made.id, ''
    from (
      select created_at as at, parent as office, 'create-organisation' as action, 'organisation' as subject, id from organisation
      union all select created_at, organisation, 'create-staff', 'account', id from account where kind in ('officer', 'approver')
      union all select created_at, organisation, 'create-applicant', 'account', id from account where kind = 'applicant'
      union all select created_at, convener, 'create-committee', 'committee', id from committee
    ) made join account maker on maker.organisation = made.office and maker.kind = 'administrator'
    order by made.at, made.id`.execute(db)

async function enter(db: Db, committee: CommitteeId, one: DemonstrationExpert, term: Window, keys: Keys) {
  const { phone, state, ...expert } = one
  const { sealed, mark } = sealMobile(phone, keys)
  const id = await insertExpert(db, { ...expert, committee, term, mobileSealed: sealed, mobileMark: mark })
  await sql`update expert set progress = ${JSON.stringify({ state })}::jsonb where id = ${id}`.execute(db)
}

export function the<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the demonstration names something that it does not have')
  return value
}
