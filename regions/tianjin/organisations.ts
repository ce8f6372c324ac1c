import type { OrganisationKind } from '../../core/organisation.ts'

const office = { category: '职称管理部门', nature: '机关' }
const supervisor = { category: '主管单位' }

/**
 * The manual names the parts (所在单位, 主管单位, 职称办, 评委会) and no codes. Districts are coded as in GB/T 2260, so that
 * 120101 is 和平区; serials tell what a unit is: from 201 a bureau, from 1001 a group, 5000 a talent centre, from 9001 a
 * committee office. Below its supervising unit a work unit has five digits of its own.
 */
export const organisationKinds: readonly OrganisationKind[] = [
  { id: 'city-office', name: '市职称办', group: 'office', depth: 'province', under: [], code: '12', defaults: office },
  {
    id: 'district-office',
    name: '区职称办',
    group: 'office',
    depth: 'county',
    under: ['city-office'],
    serial: { digits: 4, from: 101, to: 199 },
    defaults: office,
  },
  {
    id: 'committee-office',
    name: '评委会办公室',
    group: 'office',
    depth: 'city',
    under: ['city-office'],
    serial: { digits: 4, from: 9001, to: 9999 },
    defaults: { category: '评审组织', nature: '机关' },
  },
  {
    id: 'city-bureau',
    name: '市级主管单位（委办局）',
    group: 'department',
    depth: 'city',
    under: ['city-office'],
    serial: { digits: 4, from: 201, to: 999 },
    defaults: { ...supervisor, nature: '机关' },
  },
  {
    id: 'city-group',
    name: '市级主管单位（集团公司）',
    group: 'department',
    depth: 'city',
    under: ['city-office', 'city-bureau'],
    serial: { digits: 4, from: 1001, to: 1999 },
    defaults: { ...supervisor, nature: '国有企业' },
  },
  {
    id: 'district-bureau',
    name: '区级主管单位',
    group: 'department',
    depth: 'county',
    under: ['district-office'],
    serial: { digits: 4, from: 201, to: 1999 },
    defaults: { ...supervisor, nature: '机关' },
  },
  {
    id: 'talent-centre',
    name: '人才服务中心',
    group: 'agency',
    depth: 'county',
    under: ['city-office', 'district-office'],
    serial: { digits: 4, from: 5000, to: 5000 },
    defaults: { category: '人事代理机构', nature: '事业单位' },
  },
  {
    id: 'work-unit',
    name: '工作单位',
    group: 'employer',
    depth: 'unit',
    under: ['city-bureau', 'city-group', 'district-bureau', 'talent-centre'],
    serial: { digits: 5, from: 1, to: 99_999 },
    defaults: { category: '申报单位' },
  },
]

export const titleOffices = ['city-office', 'district-office'] as const

export const categories = ['职称管理部门', '评审组织', '主管单位', '人事代理机构', '申报单位'] as const
export const natures = ['机关', '事业单位', '国有企业', '民营企业', '社会组织', '其他'] as const
