import type { Check } from '../../../core/form.ts'
import { achievements } from './achievements.ts'
import { byCorrespondence } from './certificates.ts'
import { series, way } from './field.ts'
import { services } from './person.ts'
import { writings } from './writings.ts'

const across = [...achievements, ...writings]
const sections = across.map(({ id }) => id)
const slots = [
  ...new Set(across.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'files').map(({ id }) => id))),
]

const inOrder = (section: string, first: string, second: string): Check => ({
  id: `${section}-in-order`,
  section,
  rule: 'in-order',
  first,
  second,
  says: '结束时间不能早于开始时间',
})

const sincePresentTitle = (section: string, years: string): Check => ({
  id: `${section}-${years}`,
  section,
  rule: 'years-not-more-than-since',
  years,
  since: 'present.currentTitleOn',
  when: { field: 'present.holdsTitle', is: true },
  says: '年限指取得现任职资格后的情况，不能多于取得资格至今的年数',
})

const certificateOf = (ground: string, when: Check['when'], says: string): Check => ({
  id: `other-certificates-${ground}`,
  section: 'otherCertificates',
  rule: 'some-row',
  where: { field: 'ground', is: ground },
  ...(when && { when }),
  says,
})

/** 业绩成果切勿重复上传: by name and by file, across all achievements, papers and books. */
const repeats: Check[] = [
  {
    id: 'achievements-no-repeat',
    section: 'projects',
    rule: 'no-repeat',
    field: 'name',
    across: sections,
    says: '业绩成果切勿重复上传：名称与已填写的业绩相同',
  },
  {
    id: 'achievements-no-repeated-file',
    section: 'projects',
    rule: 'no-repeated-file',
    fields: slots,
    across: sections,
    says: '业绩成果切勿重复上传：文件与已上传的业绩材料相同',
  },
]

export const checks: Check[] = [
  {
    id: 'autonomous-series',
    section: 'declaration',
    rule: 'holds',
    field: 'mode',
    when: { field: 'declaration.mode', is: 'autonomous' },
    condition: { field: '$autonomousSeries', hasValueOf: 'declaration.series' },
    says: '单位自主评审仅限经授权的主系列，其他系列请选择“评审”',
  },
  {
    id: 'one-first-education',
    section: 'education',
    rule: 'exactly-one',
    field: 'isFirst',
    is: true,
    says: '有且只有一个“是否第一学历”选择“是”',
  },
  {
    id: 'one-highest-education',
    section: 'education',
    rule: 'exactly-one',
    field: 'isHighest',
    is: true,
    says: '有且只有一个“是否最高学历”选择“是”',
  },
  { ...inOrder('education', 'enteredOn', 'graduatedOn'), says: '毕业时间不能早于入学时间' },
  {
    ...inOrder('education', '$planProofUntil', 'validUntil'),
    id: 'proof-valid',
    says: '学信网验证码须在申报期结束前有效，请重新申请备案表',
  },
  certificateOf('licence', series('health'), '卫生类申报人员须填写执业（从业）资格证书'),
  certificateOf('skill', way('skilled-worker'), '高技能人才申报须填写职业技能等级（高技能人才）证书'),
  certificateOf('correspondence', byCorrespondence, '按照对应目录申报须填写目录所列职业资格证书'),
  inOrder('experience', 'begins', 'ends'),
  ...Object.entries(services).map(
    ([service, name]): Check => ({
      id: `service-${service}`,
      section: 'experience',
      rule: 'some-row',
      where: { field: 'service', is: service },
      when: { field: 'present.services', has: service },
      says: `已勾选“${name}”，须在专业技术工作经历中填写该项经历`,
    }),
  ),
  {
    id: 'assessments-cover-years',
    section: 'assessments',
    rule: 'covers-years',
    rows: 'assessments',
    year: 'year',
    from: 'present.currentTitleOn',
    to: '$lastYear',
    advice: true,
    when: { field: 'present.holdsTitle', is: true },
    says: '任职以来年度考核需与专业技术工作经历匹配，缺少年度',
  },
  sincePresentTitle('present', 'yearsInSpecialty'),
  sincePresentTitle('supplement', 'yearsTechnical'),
  sincePresentTitle('supplement', 'yearsGrassroots'),
  { ...inOrder('projects', 'approvedOn', 'concludedOn'), says: '结题时间不能早于立项时间' },
  {
    id: 'paper-void',
    section: 'papers',
    rule: 'holds',
    field: 'verificationAddress',
    condition: { field: 'verificationAddress', filled: true },
    advice: true,
    says: '未填检索验证地址，视为无效论文，不作为评审依据',
  },
  { id: 'paper-limit', section: 'papers', rule: 'at-most', count: '$paperLimit', says: '论文篇数超过申报条件的规定' },
  { id: 'book-limit', section: 'books', rule: 'at-most', count: '$bookLimit', says: '论著数量超过申报通知的规定' },
  ...repeats,
  inOrder('employment', 'begins', 'ends'),
  inOrder('societies', 'begins', 'ends'),
]
