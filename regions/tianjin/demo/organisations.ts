import { unitsOf } from '../../national/units.ts'
import { organisationKinds } from '../organisations.ts'

type Given = readonly [key: string, parent: string, kind: string, serial: string, name: string, nature?: string]

const given: Given[] = [
  ['city', '', 'city-office', '', '天津市职称办'],
  ['heping', 'city', 'district-office', '0101', '和平区职称办'],
  ['nankai', 'city', 'district-office', '0104', '南开区职称办'],
  ['binhai', 'city', 'district-office', '0116', '滨海新区职称办'],
  ['health-committee', 'city', 'committee-office', '9001', '天津市卫生技术系列评审委员会办公室'],
  ['school-committee', 'city', 'committee-office', '9002', '天津市中小学教师系列评审委员会办公室'],
  ['engineering-committee', 'city', 'committee-office', '9003', '天津市工程技术系列评审委员会办公室'],
  ['accounting-committee', 'city', 'committee-office', '9004', '天津市会计审计系列评审委员会办公室'],
  ['education', 'city', 'city-bureau', '0201', '天津市教育委员会'],
  ['health', 'city', 'city-bureau', '0202', '天津市卫生健康委员会'],
  ['state-assets', 'city', 'city-bureau', '0203', '天津市人民政府国有资产监督管理委员会'],
  ['talent-centre', 'city', 'talent-centre', '5000', '天津市人才服务中心'],
  ['baili', 'state-assets', 'city-group', '1001', '天津百利机械装备集团有限公司'],
  ['heping-education', 'heping', 'district-bureau', '0201', '和平区教育局'],
  ['heping-health', 'heping', 'district-bureau', '0202', '和平区卫生健康委员会'],
  ['heping-talents', 'heping', 'talent-centre', '5000', '和平区人才服务中心'],
  ['nankai-education', 'nankai', 'district-bureau', '0201', '南开区教育局'],
  ['binhai-talents', 'binhai', 'talent-centre', '5000', '滨海新区人才服务中心'],
  ['hospital', 'health', 'work-unit', '00001', '天津市示例医院'],
  ['motors', 'baili', 'work-unit', '00001', '天津百利示例电机有限公司', '国有企业'],
  ['school', 'heping-education', 'work-unit', '00001', '天津市和平区示例中学'],
  ['community-clinic', 'heping-health', 'work-unit', '00001', '和平区示例街社区卫生服务中心'],
  ['dental-clinic', 'heping-talents', 'work-unit', '00001', '天津示例口腔门诊部有限公司'],
  ['primary-school', 'nankai-education', 'work-unit', '00001', '天津市南开区示例小学'],
  ['accountants', 'talent-centre', 'work-unit', '00001', '天津示例会计服务有限公司'],
  ['software', 'binhai-talents', 'work-unit', '00001', '天津滨海示例软件有限公司'],
]

export const units = unitsOf(
  organisationKinds,
  given.map(([key, parent, kind, serial, name, nature]) => ({ key, parent, kind, serial, name, nature })),
  { city: '022' },
)
