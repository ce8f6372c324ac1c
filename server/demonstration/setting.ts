import { sql } from 'kysely'
import { dayAfter } from '../../core/day.ts'
import type { Demonstration, DemonstrationApplicant } from '../../core/demonstration.ts'
import type { CommitteeId, OrganisationId, PersonId } from '../../core/id.ts'
import { insertAccount } from '../db/accounts.ts'
import { insertCommittee } from '../db/committees.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { ensurePlan } from '../db/plans.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import { hashPassword } from '../password.ts'
import { sealEmail, sealIdNumber, sealMobile } from '../personal.ts'

export type Setting = {
  plan: number
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
  const plan = await ensurePlan(db, region, {
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
        creditCode: null,
      })
      organisations.set(one.key, { id, name: one.name })
      await sql`update organisation set completed_at = now(), autonomous_series = ${[...one.autonomousSeries]}, contact = '办公室',
        phone = '0311-00000000', address = ${`${one.name}办公楼`} where id = ${id}`.execute(tx)
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
    for (const one of demonstration.applicants) {
      const id = await insertAccount(tx, {
        kind: 'applicant',
        login: null,
        name: one.name,
        ...(region.accounts.opened === 'by-unit'
          ? { organisation: organisations.get(one.organisation)?.id ?? null }
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
    for (const { key, convener, authoriser, ...one } of demonstration.committees) {
      const id = await insertCommittee(tx, {
        ...one,
        convener: the(organisations.get(convener)).id,
        authoriser: the(organisations.get(authoriser)).id,
      })
      if (id) committees.set(key, id)
    }
  })
  return { plan, organisations, committees, people }
}

export function the<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the demonstration names something that it does not have')
  return value
}
