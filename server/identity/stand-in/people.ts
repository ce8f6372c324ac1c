import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Demonstration } from '../../../core/demonstration.ts'
import { birthdayOf, genderOf, maskIdNumber } from '../../../core/identity.ts'
import type { IdentityProvider } from '../../../core/identity-provider.ts'
import type { Hosted, Server } from '../../hosted.ts'
import { unseal } from '../../seal.ts'
import type { Subject } from './provider.ts'

type Person = { name: string; idNumber: string; mobile: string }
type Unit = { unitName: string; creditCode: string; representative: string }

/** Those who are to be tried: the demonstration's own applicants and units, and people who have never been here. */
export async function subjectsOf(
  { db, region }: Hosted,
  { keys }: Pick<Server, 'keys'>,
  { newcomers = [], newUnits = [] }: Pick<Demonstration, 'newcomers' | 'newUnits'>,
): Promise<Subject[]> {
  const { provider } = region.accounts
  if (!provider) return []
  const { rows: applicants } = await sql<{ name: string; number: Buffer; mobile: Buffer; unit: string | null }>`
    select a.name, a.id_number_sealed as number, a.mobile_sealed as mobile, o.name as unit
    from account a left join organisation o on o.id = a.organisation
    where a.kind = 'applicant' and a.disabled_at is null and a.mobile_sealed is not null order by a.id limit ${most}`.execute(
    db,
  )
  const { rows: units } = await sql<Unit>`
    select o.name as "unitName", o.credit_code as "creditCode", min(a.name) as representative
    from organisation o join account a on a.organisation = o.id and a.kind = 'administrator'
    where o.credit_code is not null group by o.id order by o.id limit ${most}`.execute(db)
  const here = applicants.map(({ name, number, mobile, unit }) => ({
    person: { name, idNumber: unseal(number, keys), mobile: unseal(mobile, keys) },
    note: unit ?? '已登录过',
  }))
  const strangers = newcomers
    .filter(({ idNumber }) => !here.some(({ person }) => person.idNumber === idNumber))
    .map((person) => ({ person, note: '首次登录' }))
  return [
    ...[...strangers, ...here].flatMap(({ person, note }) => personOf(person, note, provider)),
    ...newUnits
      .filter(({ creditCode }) => !units.some((unit) => unit.creditCode === creditCode))
      .flatMap((unit) => unitOf(unit, '首次登录', provider)),
    ...units.flatMap((unit) => unitOf(unit, '已注册', provider)),
  ]
}

const most = 12

function personOf(person: Person, note: string, { people }: IdentityProvider): Subject[] {
  if (!people) return []
  const { name, idNumber } = person
  const facts = { ...person, gender: genderOf(idNumber), birthday: birthdayOf(idNumber) }
  return [
    {
      id: idOf(idNumber),
      audience: 'people',
      name,
      note: `${maskIdNumber(idNumber)} · ${note}`,
      claims: { [people.when.claim]: people.when.is, ...claimed(people.claims, facts) },
    },
  ]
}

function unitOf(unit: Unit, note: string, { units }: IdentityProvider): Subject[] {
  if (!units) return []
  return [
    {
      id: idOf(unit.creditCode),
      audience: 'units',
      name: unit.unitName,
      note: `${unit.creditCode} · 法定代表人 ${unit.representative} · ${note}`,
      claims: { [units.when.claim]: units.when.is, ...claimed(units.claims, unit) },
    },
  ]
}

const claimed = (names: Readonly<Record<string, string>>, facts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).flatMap(([fact, name]) => (facts[fact] ? [[name, facts[fact]]] : [])))

const idOf = (number: string) => createHash('sha256').update(`stand-in ${number}`).digest('base64url').slice(0, 22)
