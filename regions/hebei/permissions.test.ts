import { describe, expect, it } from 'vitest'
import type { Capability } from '../../core/region.ts'
import type { Role } from '../../core/route.ts'
import { hebei } from './index.ts'

const offered = (capability: Capability, role: Role, kind: string) =>
  hebei.permissions.some(
    (line) => line.capability === capability && line.role === role && (line.kinds?.includes(kind) ?? true),
  )

const holders = (capability: Capability, role: Role) =>
  hebei.organisationKinds.map(({ id }) => id).filter((kind) => offered(capability, role, kind))

const everyKind = hebei.organisationKinds.map(({ id }) => id)
const provincialAndCity = everyKind.filter(
  (id) =>
    id.startsWith('provincial-') ||
    ['province-office', 'city-office', 'direct-county-office', 'xiongan-office'].includes(id),
)

describe('permissions in Hebei', () => {
  it('offers only what the fixed table gives to a type and level [HE-ACCT-04]', () => {
    expect(offered('export-roster', 'approver', 'county-office')).toBe(false)
    expect(offered('entrust-senior', 'approver', 'employer')).toBe(false)
    expect(new Set(hebei.permissions.map(({ label }) => label)).size).toBe(hebei.permissions.length)
    for (const { kinds = [] } of hebei.permissions) for (const kind of kinds) expect(everyKind).toContain(kind)
  })
  it('gives 经办人审查 to officers of every level and to no approver [HE-ACCT-05]', () => {
    expect(holders('check', 'officer')).toEqual(everyKind)
    expect(holders('check', 'approver')).toEqual([])
  })
  it('gives 领导审查 to approvers of every level and to no officer [HE-ACCT-06]', () => {
    expect(holders('approve', 'approver')).toEqual(everyKind)
    expect(holders('approve', 'officer')).toEqual([])
  })
  it('gives 资格审查名单导出 to approvers of provincial units and city offices [HE-ACCT-07]', () => {
    expect(holders('export-roster', 'approver')).toEqual(provincialAndCity)
    expect(holders('export-roster', 'officer')).toEqual([])
  })
  it('gives 结果公示处理 to officers of provincial units, city offices and where else a route ends [HE-ACCT-08]', () => {
    const endsElsewhere = everyKind.filter((id) => id === 'county-office' || id.startsWith('city-self-review-'))
    expect(holders('publicise', 'officer')).toEqual(
      everyKind.filter((id) => provincialAndCity.includes(id) || endsElsewhere.includes(id)),
    )
    expect(holders('publicise', 'approver')).toEqual([])
  })
  it.each([
    ['entrust-intermediate', '资格审查-委托中级评委会'],
    ['entrust-senior', '资格审查-委托高级评委会'],
  ] as const)(
    'gives %s to approvers of city offices and provincial units [HE-ACCT-09] [HE-ACCT-10]',
    (capability, label) => {
      expect(holders(capability, 'approver')).toEqual(provincialAndCity)
      expect(holders(capability, 'officer')).toEqual([])
      expect(hebei.permissions).toContainEqual(expect.objectContaining({ capability, label }))
    },
  )
  it('gives the check of judges to the approver of the convening unit [HE-ACCT-11]', () => {
    expect(hebei.permissions).toContainEqual({
      capability: 'check-expert',
      label: '评委会-组建单位领导',
      role: 'approver',
    })
  })
  it('gives the managing unit one permission for its officer and one for its approver [HE-ACCT-12] [HE-ACCT-13]', () => {
    const offices = ['province-office', 'city-office', 'direct-county-office', 'xiongan-office', 'county-office']
    expect(holders('authorise-as-officer', 'officer')).toEqual(offices)
    expect(holders('authorise-as-approver', 'approver')).toEqual(offices)
    expect(holders('authorise-as-officer', 'approver')).toEqual([])
  })
  it('lets an administrator allow officers to make applicants [HE-ACCT-14]', () => {
    expect(holders('create-applicants', 'officer')).toEqual(everyKind)
    expect(holders('create-applicants', 'approver')).toEqual([])
  })
})
