import type { OrganisationKind } from '../../core/organisation.ts'

const office = { category: '人力资源社会保障部门', nature: '机关' }
const department = { category: '主管部门', nature: '机关' }
const four = (from: number, to: number) => ({ digits: 4, from, to })

/**
 * Areas are coded as in GB/T 2260, so that 3701 is 济南市 and 370102 历下区. Below an office what is no area has four digits:
 * from 9001 a department, from 9501 a group, 9900 the talent centre. A work unit has five digits of its own; it hangs where
 * its place or its supervisor is, and forwards wherever its granted routes lead.
 */
export const organisationKinds: readonly OrganisationKind[] = [
  {
    id: 'province-office',
    name: '省人力资源和社会保障厅',
    group: 'office',
    depth: 'province',
    under: [],
    code: '37',
    defaults: office,
  },
  {
    id: 'city-office',
    name: '市人力资源和社会保障局',
    group: 'office',
    depth: 'city',
    under: ['province-office'],
    serial: { digits: 2, from: 1, to: 17 },
    defaults: office,
  },
  {
    id: 'county-office',
    name: '县（市、区）人力资源和社会保障局',
    group: 'office',
    depth: 'county',
    under: ['city-office'],
    serial: { digits: 2, from: 1, to: 89 },
    defaults: office,
  },
  {
    id: 'province-department',
    name: '省级主管部门（厅局）',
    group: 'department',
    depth: 'province',
    under: ['province-office'],
    serial: four(9001, 9499),
    defaults: department,
  },
  {
    id: 'province-group',
    name: '省级主管部门（企业集团、行业组织）',
    group: 'department',
    depth: 'province',
    under: ['province-office', 'province-department'],
    serial: four(9501, 9799),
    defaults: { ...department, nature: '国有企业' },
  },
  {
    id: 'city-department',
    name: '市级主管部门',
    group: 'department',
    depth: 'city',
    under: ['city-office'],
    serial: four(9001, 9499),
    defaults: department,
  },
  {
    id: 'county-department',
    name: '县级主管部门',
    group: 'department',
    depth: 'county',
    under: ['county-office'],
    serial: four(9001, 9499),
    defaults: department,
  },
  {
    id: 'talent-centre',
    name: '人事代理机构（人才服务中心）',
    group: 'agency',
    depth: 'county',
    under: ['province-office', 'city-office', 'county-office'],
    serial: four(9900, 9900),
    defaults: { category: '人事代理机构', nature: '事业单位' },
  },
  {
    id: 'work-unit',
    name: '用人单位',
    group: 'employer',
    depth: 'unit',
    under: [
      'province-office',
      'city-office',
      'county-office',
      'province-department',
      'province-group',
      'city-department',
      'county-department',
      'talent-centre',
    ],
    serial: { digits: 5, from: 1, to: 99_999 },
    defaults: { category: '用人单位' },
  },
]

export const offices = ['province-office', 'city-office', 'county-office'] as const
export const departments = ['province-department', 'province-group', 'city-department', 'county-department'] as const

export const categories = ['人力资源社会保障部门', '主管部门', '人事代理机构', '用人单位'] as const
export const natures = ['机关', '事业单位', '国有企业', '民营企业', '外商及港澳台投资企业', '社会组织', '其他'] as const
