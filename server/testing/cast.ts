import type { OrganisationId, PersonId } from '../../core/id.ts'
import { idCheckDigit } from '../../core/identity.ts'
import { insertAccount } from '../db/accounts.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { setCapabilities } from '../db/staff.ts'
import { hashInitialPassword } from '../password.ts'
import { sealIdNumber, sealMobile } from '../personal.ts'
import type { Site } from './site.ts'

/** Units of the made-up province: two cities, a county with two employers, a department. */
const units = {
  province: ['province-office', 'office', '90', '示例省职改办', undefined],
  city: ['city-office', 'office', '900001', '东城市职改办', 'province'],
  otherCity: ['city-office', 'office', '900002', '西城市职改办', 'province'],
  department: ['department', 'department', '900101', '省教育厅', 'province'],
  hospital: ['self-review', 'self-review', '900201', '省医院', 'province'],
  county: ['county-office', 'office', '9000010001', '河东县职改办', 'city'],
  works: ['employer', 'employer', '90000100010401', '机械厂', 'county'],
  mill: ['employer', 'employer', '90000100010402', '纺织厂', 'county'],
} as const
export type UnitName = keyof typeof units

export type Cast = {
  system: PersonId
  units: Record<UnitName, OrganisationId>
  administrator: Record<UnitName, PersonId>
  officer: Record<UnitName, PersonId>
  approver: Record<UnitName, PersonId>
  /** Two at the works, one at the mill; their numbers are of no real person. */
  lin: PersonId
  tang: PersonId
  mei: PersonId
}

/** Every unit with an administrator, an officer and an approver who have all that their unit's kind may have. */
export async function enrol(site: Site): Promise<Cast> {
  const { db, region, server } = site
  const password = await hashInitialPassword(region.accounts.initialPassword)
  const cast = { units: {}, administrator: {}, officer: {}, approver: {} } as Cast
  const account = (
    kind: 'administrator' | 'officer' | 'approver' | 'applicant' | 'system',
    name: string,
    more: object,
  ) => insertAccount(db, { kind, login: null, name, organisation: null, password, createdBy: null, ...more })
  for (const [name, [kind, group, code, label, parent]] of Object.entries(units) as [
    UnitName,
    (typeof units)[UnitName],
  ][]) {
    const organisation = await insertOrganisation(db, {
      parent: parent ? cast.units[parent] : null,
      kind,
      group,
      code,
      name: label,
      category: null,
      nature: null,
      creditCode: null,
    })
    cast.units[name] = organisation
    for (const role of ['administrator', 'officer', 'approver'] as const) {
      const id = await account(role, `${label}${role}`, { organisation, login: `${name}-${role}`.toLowerCase() })
      cast[role][name] = id
      const all = region.permissions.filter((one) => one.role === role && (!one.kinds || one.kinds.includes(kind)))
      if (role !== 'administrator')
        await setCapabilities(
          db,
          id,
          all.map(({ capability }) => capability),
        )
    }
  }
  const applicant = (name: string, number: number, unit: UnitName) =>
    account('applicant', name, {
      organisation: cast.units[unit],
      idNumber: sealIdNumber(idNumber(number), server.keys),
      mobile: sealMobile(`1380000${String(number).padStart(4, '0')}`, server.keys),
    })
  cast.lin = await applicant('林知夏', 1, 'works')
  cast.tang = await applicant('唐一鸣', 3, 'works')
  cast.mei = await applicant('梅若', 5, 'mill')
  cast.system = await account('system', '系统管理员', { login: 'manager' })
  await site.settle()
  return cast
}

/** A well-formed number in a division that does not exist, so that nobody has it. */
export function idNumber(serial: number, birthday = '19900307') {
  const first = `990000${birthday}${String(serial).padStart(3, '0')}`
  return `${first}${idCheckDigit(first)}`
}
