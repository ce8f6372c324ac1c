import type { DemonstrationOrganisation } from '../../../core/demonstration.ts'
import { creditCheckCharacter } from '../../../core/identity.ts'
import { unitsOf } from '../../national/units.ts'
import { organisationKinds } from '../organisations.ts'

type Given = readonly [key: string, parent: string, kind: string, serial: string, name: string, nature?: string]

const given: Given[] = [
  ['province', '', 'province-office', '', '福建省职称办'],
  ['fuzhou', 'province', 'city-office', '01', '福州市职称办'],
  ['xiamen', 'province', 'city-office', '02', '厦门市职称办'],
  ['putian', 'province', 'city-office', '03', '莆田市职称办'],
  ['sanming', 'province', 'city-office', '04', '三明市职称办'],
  ['quanzhou', 'province', 'city-office', '05', '泉州市职称办'],
  ['zhangzhou', 'province', 'city-office', '06', '漳州市职称办'],
  ['nanping', 'province', 'city-office', '07', '南平市职称办'],
  ['longyan', 'province', 'city-office', '08', '龙岩市职称办'],
  ['ningde', 'province', 'city-office', '09', '宁德市职称办'],
  ['pingtan', 'province', 'city-office', '10', '平潭综合实验区职称办'],
  ['education', 'province', 'province-department', '9001', '福建省教育厅'],
  ['health', 'province', 'province-department', '9002', '福建省卫生健康委员会'],
  ['housing', 'province', 'province-department', '9003', '福建省住房和城乡建设厅'],
  ['industry', 'province', 'province-department', '9004', '福建省工业和信息化厅'],
  ['construction-group', 'housing', 'province-group', '9501', '福建示例建工集团有限责任公司'],
  ['province-talents', 'province', 'talent-centre', '9900', '福建省人才服务中心'],
  ['fuzhou-education', 'fuzhou', 'city-department', '9001', '福州市教育局'],
  ['fuzhou-health', 'fuzhou', 'city-department', '9002', '福州市卫生健康委员会'],
  ['gulou', 'fuzhou', 'county-office', '02', '鼓楼区职称办'],
  ['gulou-education', 'gulou', 'county-department', '9001', '鼓楼区教育局'],
  ['gulou-talents', 'gulou', 'talent-centre', '9900', '鼓楼区人才服务中心'],
  ['school', 'fuzhou-education', 'work-unit', '00001', '福州市示例中学'],
  ['primary-school', 'gulou-education', 'work-unit', '00001', '福州市鼓楼区示例小学'],
  ['hospital', 'health', 'work-unit', '00001', '福建省示例医院'],
  ['builders', 'construction-group', 'work-unit', '00001', '福建示例建筑工程有限公司', '国有企业'],
  ['software', 'gulou-talents', 'work-unit', '00001', '福州示例软件有限公司'],
]

/** 长途区号. */
const areaCodes = {
  province: '0591',
  xiamen: '0592',
  putian: '0594',
  sanming: '0598',
  quanzhou: '0595',
  zhangzhou: '0596',
  nanping: '0599',
  longyan: '0597',
  ningde: '0593',
}

/** Of institutions and of companies; the area is the whole province's, where nobody is registered. */
function creditCode(name: string, index: number) {
  const first = `${name.endsWith('公司') ? '91' : '12'}350000999${String(index).padStart(6, '0')}`
  return `${first}${creditCheckCharacter(first)}`
}

/** Work units have a code, so that their legal representatives can come by the identity service. */
export const units: DemonstrationOrganisation[] = unitsOf(
  organisationKinds,
  given.map(([key, parent, kind, serial, name, nature]) => ({ key, parent, kind, serial, name, nature })),
  areaCodes,
).map((one, index) => (one.kind === 'work-unit' ? { ...one, creditCode: creditCode(one.name, index) } : one))

/** Not registered yet: their legal representatives have never been here. */
export const newUnits = ['福州示例仪表有限公司', '福州市示例第二中学'].map((unitName, index) => ({
  unitName,
  creditCode: creditCode(unitName, 501 + index),
  representative: ['何仪', '宋文'][index] ?? '',
}))
