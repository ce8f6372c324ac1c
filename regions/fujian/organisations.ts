import type { OrganisationKind } from '../../core/organisation.ts'

const office = { category: '职称管理部门', nature: '机关' }
const department = { category: '业务主管部门', nature: '机关' }
const agency = { category: '人事代理机构', nature: '事业单位' }
const four = (from: number, to: number) => ({ digits: 4, from, to })

/**
 * The manual codes nothing. Areas are coded as in GB/T 2260, so that 3501 is 福州 and 350102 鼓楼区; below an office what is
 * no area has four digits: from 9001 a department, from 9501 a group, from 9801 a unit that reviews by itself, 9900 the
 * talent centre. A work unit has five digits of its own below whoever supervises it.
 */
export const organisationKinds: readonly OrganisationKind[] = [
  {
    id: 'province-office',
    name: '省职称办',
    group: 'office',
    depth: 'province',
    under: [],
    code: '35',
    defaults: office,
  },
  {
    id: 'city-office',
    name: '设区市职称办',
    group: 'office',
    depth: 'city',
    under: ['province-office'],
    serial: { digits: 2, from: 1, to: 10 },
    defaults: office,
  },
  {
    id: 'county-office',
    name: '县（市、区）职称办',
    group: 'office',
    depth: 'county',
    under: ['city-office'],
    serial: { digits: 2, from: 1, to: 89 },
    defaults: office,
  },
  {
    id: 'province-department',
    name: '省级业务主管部门（厅局）',
    group: 'department',
    depth: 'province',
    under: ['province-office'],
    serial: four(9001, 9499),
    defaults: department,
  },
  {
    id: 'province-group',
    name: '省级业务主管部门（集团公司、行业组织）',
    group: 'department',
    depth: 'province',
    under: ['province-office', 'province-department'],
    serial: four(9501, 9799),
    defaults: { ...department, nature: '国有企业' },
  },
  {
    id: 'city-department',
    name: '市级业务主管部门',
    group: 'department',
    depth: 'city',
    under: ['city-office'],
    serial: four(9001, 9499),
    defaults: department,
  },
  {
    id: 'county-department',
    name: '县级业务主管部门',
    group: 'department',
    depth: 'county',
    under: ['county-office'],
    serial: four(9001, 9499),
    defaults: department,
  },
  {
    id: 'self-review',
    name: '自主评审单位',
    group: 'self-review',
    depth: 'province',
    under: ['province-office', 'province-department'],
    serial: four(9801, 9899),
    defaults: { category: '自主评审单位', nature: '事业单位' },
  },
  {
    id: 'talent-centre',
    name: '人才服务中心',
    group: 'agency',
    depth: 'county',
    under: ['province-office', 'city-office', 'county-office'],
    serial: four(9900, 9900),
    defaults: agency,
  },
  {
    id: 'work-unit',
    name: '用人单位',
    group: 'employer',
    depth: 'unit',
    under: ['province-department', 'province-group', 'city-department', 'county-department', 'talent-centre'],
    serial: { digits: 5, from: 1, to: 99_999 },
    defaults: { category: '用人单位' },
  },
]

export const titleOffices = ['province-office', 'city-office', 'county-office'] as const

/** 业务主管部门: those whose opinion stands between the unit and whoever organises the plan. */
export const supervisors = [
  'province-department',
  'province-group',
  'city-department',
  'county-department',
  'talent-centre',
] as const

/** 组建单位: those who form committees, and so organise plans. */
export const organisers = [...titleOffices, ...supervisors.filter((kind) => kind !== 'talent-centre'), 'self-review']

export const categories = ['职称管理部门', '业务主管部门', '自主评审单位', '人事代理机构', '用人单位'] as const
export const natures = ['机关', '事业单位', '国有企业', '民营企业', '外商及港澳台投资企业', '社会组织', '其他'] as const
