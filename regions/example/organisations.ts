import type { OrganisationKind } from '../../core/organisation.ts'

export const organisationKinds: readonly OrganisationKind[] = [
  { id: 'province-office', name: '省职改办', group: 'office', depth: 'province', under: [], code: '90' },
  kind('city-office', '市职改办', 'office', 'city', ['province-office'], { digits: 4, from: 1, to: 99 }),
  kind('county-office', '县职改办', 'office', 'county', ['city-office'], { digits: 4, from: 1, to: 99 }),
  kind('department', '省直主管部门', 'department', 'province', ['province-office'], { digits: 4, from: 101, to: 199 }),
  kind('self-review', '自主评审单位', 'self-review', 'unit', ['province-office', 'department'], {
    digits: 4,
    from: 201,
    to: 299,
  }),
  kind('agency', '人才中心', 'agency', 'unit', ['province-office', 'city-office'], { digits: 4, from: 301, to: 399 }),
  kind('employer', '用人单位', 'employer', 'unit', ['county-office', 'city-office', 'department', 'agency'], {
    digits: 4,
    from: 401,
    to: 9999,
  }),
]

function kind(
  id: string,
  name: string,
  group: OrganisationKind['group'],
  depth: OrganisationKind['depth'],
  under: readonly string[],
  serial: { digits: number; from: number; to: number },
): OrganisationKind {
  return { id, name, group, depth, under, serial }
}
