import type { DemonstrationOrganisation } from '../../../core/demonstration.ts'
import { unitsOf } from '../../national/units.ts'
import { organisationKinds } from '../organisations.ts'

/** What a unit's people mostly declare in; the script's 200 applicants are spread by it. */
export type Unit = DemonstrationOrganisation & { declares: readonly string[] }

type Given = readonly [key: string, parent: string, kind: string, serial: string, name: string, declares?: string]

const cities = [
  ['shijiazhuang', '0100', '石家庄市', '长安区 0102,桥西区 0104,正定县 0123'],
  ['tangshan', '0200', '唐山市', '路北区 0203,迁安市 0283'],
  ['qinhuangdao', '0300', '秦皇岛市', '海港区 0302'],
  ['handan', '0400', '邯郸市', '丛台区 0403,武安市 0481'],
  ['xingtai', '0500', '邢台市', '襄都区 0502'],
  ['baoding', '0600', '保定市', '竞秀区 0602,高碑店市 0684'],
  ['zhangjiakou', '0700', '张家口市', '桥东区 0702'],
  ['chengde', '0800', '承德市', '双桥区 0802'],
  ['cangzhou', '0900', '沧州市', '任丘市 0982'],
  ['langfang', '1000', '廊坊市', '三河市 1082'],
  ['hengshui', '1100', '衡水市', '桃城区 1102'],
] as const

const office = '职称改革领导小组办公室'

const ofCity = ([key, serial, name, counties]: (typeof cities)[number]): Given[] => [
  [key, 'province', 'city-office', serial, `${name}${office}`],
  [`${key}-education`, key, 'city-government-department', '1001', `${name}教育局`],
  [`${key}-health`, key, 'city-government-department', '1002', `${name}卫生健康委员会`],
  [`${key}-agency`, key, 'city-agency', '5000', `${name}人才交流服务中心`],
  [`${key}-school`, `${key}-education`, 'employer', '5001', `${name}示例中学`, 'school-teaching'],
  [`${key}-clinic`, `${key}-health`, 'employer', '5001', `${name}示例医院`, 'health'],
  [
    `${key}-company`,
    `${key}-agency`,
    'employer',
    '5001',
    `${name}示例工程有限公司`,
    'engineering accounting economics',
  ],
  ...counties.split(',').flatMap((county): Given[] => {
    const [at = '', code = ''] = county.split(' ')
    const place = `${key}-${code}`
    return [
      [place, key, 'county-office', code, `${at}${office}`],
      [`${place}-education`, place, 'county-department', '1001', `${at}教育局`],
      [`${place}-school`, `${place}-education`, 'employer', '5001', `${at}示例小学`, 'school-teaching'],
    ]
  }),
]

const given: Given[] = [
  ['province', '', 'province-office', '', `河北省${office}`],
  ...cities.flatMap(ofCity),
  ['xinji', 'province', 'direct-county-office', '9002', `辛集市${office}`],
  ['dingzhou', 'province', 'direct-county-office', '9001', `定州市${office}`],
  ['dingzhou-school', 'dingzhou', 'employer', '5001', '定州市示例中学', 'school-teaching'],
  ['xiongan', 'province', 'xiongan-office', '3100', `河北雄安新区${office}`],
  ['xiongan-rongcheng', 'xiongan', 'county-office', '0629', `容城县${office}`],
  ['xiongan-company', 'xiongan', 'employer', '5001', '雄安示例数字科技有限公司', 'engineering'],
  ['publicity', 'province', 'provincial-party-department', '0101', '中共河北省委宣传部'],
  ['education', 'province', 'provincial-government-department', '1001', '河北省教育厅'],
  ['health', 'province', 'provincial-government-department', '1002', '河北省卫生健康委员会'],
  ['finance', 'province', 'provincial-government-department', '1003', '河北省财政厅', 'accounting'],
  ['industry', 'province', 'provincial-government-department', '1004', '河北省工业和信息化厅'],
  ['agriculture', 'province', 'provincial-government-department', '1005', '河北省农业农村厅'],
  ['culture', 'province', 'provincial-government-department', '1006', '河北省文化和旅游厅'],
  [
    'construction-group',
    'province',
    'provincial-enterprise',
    '2001',
    '河北示例建设集团有限公司',
    'engineering economics',
  ],
  ['steel', 'province', 'provincial-self-review-state-enterprise', '3001', '河北示例钢铁集团有限公司', 'engineering'],
  ['hospital', 'province', 'provincial-self-review-hospital', '3301', '河北示例医院', 'health'],
  [
    'university',
    'province',
    'provincial-self-review-university',
    '3501',
    '河北示例大学',
    'university-teaching laboratory',
  ],
  ['talent-centre', 'province', 'provincial-agency', '5000', '河北省人才交流服务中心'],
  ['medical-university', 'education', 'employer', '5001', '河北医科大学', 'university-teaching'],
  ['third-hospital', 'medical-university', 'employer', '5001', '河北医科大学第三医院', 'health'],
  ['agronomy-station', 'agriculture', 'employer', '5001', '河北省示例农业技术推广站', 'agriculture'],
  ['provincial-library', 'culture', 'employer', '5001', '河北省示例图书馆', 'library'],
  ['software', 'talent-centre', 'employer', '5001', '河北示例软件有限公司', 'engineering'],
  ['shijiazhuang-hospital', 'shijiazhuang', 'city-self-review-hospital', '3301', '石家庄市示例中心医院', 'health'],
]

/** Series that these units review by themselves. */
const autonomous: Record<string, readonly string[]> = {
  steel: ['engineering'],
  hospital: ['health'],
  university: ['university-teaching', 'laboratory'],
  'shijiazhuang-hospital': ['health'],
}

/** 长途区号. */
const areaCodes = {
  province: '0311',
  tangshan: '0315',
  qinhuangdao: '0335',
  handan: '0310',
  xingtai: '0319',
  baoding: '0312',
  zhangjiakou: '0313',
  chengde: '0314',
  cangzhou: '0317',
  langfang: '0316',
  hengshui: '0318',
  dingzhou: '0312',
  xiongan: '0312',
}

const made = unitsOf(
  organisationKinds,
  given.map(([key, parent, kind, serial, name]) => ({
    key,
    parent,
    kind,
    serial,
    name,
    autonomousSeries: autonomous[key],
  })),
  areaCodes,
)
const declared = new Map(given.map(([key, , , , , declares = '']) => [key, declares]))

export const units: readonly Unit[] = made.map((unit) => ({
  ...unit,
  declares: declared.get(unit.key)?.split(' ').filter(Boolean) ?? [],
}))
