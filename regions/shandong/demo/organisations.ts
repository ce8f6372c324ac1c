import type { DemonstrationOrganisation } from '../../../core/demonstration.ts'
import { creditCheckCharacter } from '../../../core/identity.ts'
import { unitsOf } from '../../national/units.ts'
import { organisationKinds } from '../organisations.ts'

type Given = readonly [key: string, parent: string, kind: string, serial: string, name: string, division?: string]

const given: Given[] = [
  ['province', '', 'province-office', '', '山东省人力资源和社会保障厅'],
  ['jinan', 'province', 'city-office', '01', '济南市人力资源和社会保障局'],
  ['qingdao', 'province', 'city-office', '02', '青岛市人力资源和社会保障局'],
  ['yantai', 'province', 'city-office', '06', '烟台市人力资源和社会保障局'],
  ['lixia', 'jinan', 'county-office', '02', '济南市历下区人力资源和社会保障局'],
  ['shinan', 'qingdao', 'county-office', '02', '青岛市市南区人力资源和社会保障局'],
  ['health', 'province', 'province-department', '9001', '山东省卫生健康委员会'],
  ['housing', 'province', 'province-department', '9002', '山东省住房和城乡建设厅'],
  ['construction-group', 'housing', 'province-group', '9501', '山东示例建工集团有限公司'],
  ['jinan-education', 'jinan', 'city-department', '9001', '济南市教育局'],
  ['lixia-education', 'lixia', 'county-department', '9001', '济南市历下区教育和体育局'],
  ['qingdao-talents', 'qingdao', 'talent-centre', '9900', '青岛市人才服务中心'],
  ['school', 'lixia-education', 'work-unit', '00001', '济南市历下区示例中学', '370102'],
  ['primary-school', 'lixia', 'work-unit', '00001', '济南市历下区示例小学', '370102'],
  ['hospital', 'health', 'work-unit', '00001', '山东省示例医院', '370102'],
  ['builders', 'construction-group', 'work-unit', '00001', '山东示例建筑工程有限公司', '370104'],
  ['instruments', 'qingdao', 'work-unit', '00001', '青岛示例仪表有限公司', '370202'],
  ['software', 'shinan', 'work-unit', '00001', '青岛示例软件有限公司', '370202'],
  ['clinic', 'yantai', 'work-unit', '00001', '烟台市示例医院', '370602'],
  ['machines', 'yantai', 'work-unit', '00002', '烟台示例机械有限公司', '370602'],
  ['data', 'lixia', 'work-unit', '00002', '济南示例数据技术有限公司', '370102'],
  ['foods', 'shinan', 'work-unit', '00002', '青岛示例食品有限公司', '370202'],
  ['textiles', 'yantai', 'work-unit', '00003', '烟台示例纺织有限公司', '370602'],
]

/** 长途区号. */
const areaCodes = { province: '0531', qingdao: '0532', yantai: '0535' }

/** Of institutions and of companies; the area is the whole province's, where nobody is registered. */
function creditCode(name: string, index: number) {
  const first = `${name.endsWith('公司') ? '91' : '12'}370000999${String(index).padStart(6, '0')}`
  return `${first}${creditCheckCharacter(first)}`
}

/** Work units registered themselves, with their code and where they are. */
export const units: DemonstrationOrganisation[] = unitsOf(
  organisationKinds,
  given.map(([key, parent, kind, serial, name]) => ({ key, parent, kind, serial, name })),
  areaCodes,
).map((one, index) => {
  const division = given[index]?.[5]
  return division ? { ...one, division, creditCode: creditCode(one.name, index) } : one
})
