import type { OrganisationKind } from '../../core/organisation.ts'

type Range = readonly [from: number, to: number]

const office = { category: '职称管理部门', nature: '机关' }
const department = { category: '申报单位', nature: '事业单位' }
const reviewer = { category: '自主评审单位', nature: '事业单位' }
const agency = { category: '人事代理机构', nature: '事业单位' }
const enterprise = { category: '申报单位', nature: '国有企业' }

const four = ([from, to]: Range) => ({ digits: 4, from, to })

/** City offices in the wide sense: coded with six digits, sitting directly below the province. */
export const cityOffices = ['city-office', 'direct-county-office', 'xiongan-office'] as const
const offices = ['province-office', ...cityOffices, 'county-office']

/** The manual gives a province and its cities the same plan of serials, under different names. */
const departments = (at: 'provincial' | 'city', name: string, under: readonly string[]): OrganisationKind[] => {
  const depth = at === 'city' ? 'city' : 'province'
  const kind = (id: string, label: string, range: Range, defaults: OrganisationKind['defaults']): OrganisationKind => ({
    id: `${at}-${id}`,
    name: `${name}${label}`,
    group: 'department',
    depth,
    under,
    serial: four(range),
    ...(defaults && { defaults }),
  })
  return [
    kind('party-department', '委部门', [101, 999], department),
    kind('government-department', '政府部门', [1001, 1999], department),
    kind('enterprise', '企业单位', [2001, 2999], enterprise),
  ]
}

const selfReview = (
  at: 'provincial' | 'city',
  under: readonly string[],
  names: readonly [string, string, string, string, string],
): OrganisationKind[] => {
  const kind = (id: string, name: string, range: Range, nature: string): OrganisationKind => ({
    id: `${at}-self-review-${id}`,
    name,
    group: 'self-review',
    depth: at === 'city' ? 'city' : 'province',
    under,
    serial: four(range),
    defaults: { ...reviewer, nature },
  })
  return [
    kind('state-enterprise', names[0], [3001, 3099], '国有企业'),
    kind('private-enterprise', names[1], [3101, 3199], '民营企业'),
    kind('central', names[2], [3201, 3299], '事业单位'),
    kind('hospital', names[3], [3301, 3499], '事业单位'),
    kind('university', names[4], [3501, 4999], '事业单位'),
  ]
}

const provincialUnits: OrganisationKind[] = [
  ...departments('provincial', '省', ['province-office']),
  ...selfReview(
    'provincial',
    ['province-office'],
    [
      '省自评单位（国有企业）',
      '省自评单位（民营企业）',
      '省自评单位（中直单位、驻冀中省直单位）',
      '省自评单位（医院）',
      '省自评单位（高校）',
    ],
  ),
  {
    id: 'provincial-agency',
    name: '省人才中心',
    group: 'agency',
    depth: 'province',
    under: ['province-office'],
    serial: four([5000, 5000]),
    defaults: agency,
  },
]

const cityUnits: OrganisationKind[] = [
  ...departments('city', '市', cityOffices),
  ...selfReview('city', cityOffices, [
    '市中级自评单位（国有企业）',
    '市中级自评单位（民营企业）',
    '市中级自评单位（中省直单位）',
    '市中级自评单位（市医院）',
    '市中级自评单位（高校）',
  ]),
  {
    id: 'city-agency',
    name: '市人才中心',
    group: 'agency',
    depth: 'city',
    under: cityOffices,
    serial: four([5000, 5000]),
    defaults: agency,
  },
]

/** 省直各单位 of the permission table: every unit directly below the province that is not a title office. */
export const provincialUnitKinds = provincialUnits.map(({ id }) => id)
export const citySelfReviewKinds = cityUnits.filter(({ group }) => group === 'self-review').map(({ id }) => id)

/**
 * The manual gives no range for offices: any four digits, as a rule those of the division code. Nor does it give one for
 * county departments and employers: theirs lie above or inside the ranges given, so that four digits tell what a unit is.
 */
export const organisationKinds: readonly OrganisationKind[] = [
  {
    id: 'province-office',
    name: '省职改办',
    group: 'office',
    depth: 'province',
    under: [],
    code: '13',
    defaults: office,
  },
  {
    id: 'city-office',
    name: '设区市职改办',
    group: 'office',
    depth: 'city',
    under: ['province-office'],
    serial: four([1, 9999]),
    defaults: office,
  },
  {
    id: 'direct-county-office',
    name: '省直管县职改办',
    group: 'office',
    depth: 'city',
    under: ['province-office'],
    serial: four([1, 9999]),
    defaults: office,
  },
  {
    id: 'xiongan-office',
    name: '雄安新区职改办',
    group: 'office',
    depth: 'city',
    under: ['province-office'],
    serial: four([1, 9999]),
    defaults: office,
  },
  ...provincialUnits,
  {
    id: 'county-office',
    name: '县（市、区）职改办',
    group: 'office',
    depth: 'county',
    under: ['city-office', 'xiongan-office'],
    serial: four([1, 9999]),
    defaults: office,
  },
  ...cityUnits,
  {
    id: 'county-department',
    name: '县直主管部门',
    group: 'department',
    depth: 'county',
    under: ['county-office'],
    serial: four([101, 2999]),
    defaults: department,
  },
  {
    id: 'employer',
    name: '基层单位',
    group: 'employer',
    depth: 'unit',
    under: [...offices, ...provincialUnitKinds, ...cityUnits.map(({ id }) => id), 'county-department', 'employer'],
    serial: four([5001, 9999]),
    defaults: { category: '申报单位' },
  },
]

export const categories = ['职称管理部门', '申报单位', '自主评审单位', '人事代理机构'] as const
export const natures = ['机关', '事业单位', '国有企业', '民营企业', '社会组织', '其他'] as const
