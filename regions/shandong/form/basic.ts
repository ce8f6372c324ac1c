import type { Section } from '../../../core/form.ts'
import { administrativeRanks, degrees, educations, politicalStatuses } from '../../national/person.ts'
import { words } from '../../national/words.ts'
import { choice, day, isEntrusted, isExceptional, month, proof, text } from './field.ts'

/** Filled in from the registration, and never typed. */
const given = { readonlyWhen: true } as const

const grounds = words('学历破格 资历（任职年限）破格 学历、资历双破格 业绩突出破格 基层一线破格')

/** Which columns there are, and which are starred, only missing figures would show: what every 评审表 asks about a person. */
export const basic: Section = {
  id: 'basic',
  heading: '基本信息',
  group: '基本信息',
  hint: '填写完整后点击“保存”，保存成功后进入职称申报详细内容的填写。',
  fields: [
    { id: 'photo', kind: 'photo', label: '照片', required: true, maxBytes: 500 * 1024 - 1 },
    text('name', '姓名', { max: 60, prefill: '$name', ...given }),
    {
      id: 'idNumber',
      kind: 'idNumber',
      label: '证件号码',
      required: true,
      prefill: '$idNumber',
      ...given,
      sensitive: true,
    },
    { id: 'gender', kind: 'derived', label: '性别', from: 'idNumber', take: 'gender' },
    { id: 'birthday', kind: 'derived', label: '出生日期', from: 'idNumber', take: 'birthday' },
    { id: 'ethnicGroup', kind: 'choice', label: '民族', required: true, optionsFrom: 'ethnicGroups' },
    choice('politicalStatus', '政治面貌', politicalStatuses),
    { id: 'mobile', kind: 'phone', label: '手机号码', required: true, prefill: '$phone', ...given, sensitive: true },
    choice('education', '最高学历', educations),
    choice('degree', '最高学位', degrees, { hint: '没有学位的选“无”' }),
    month('workSince', '参加工作时间'),
    text('post', '行政职务', { required: false, max: 60, hint: '没有可不填' }),
    choice('rank', '行政职务级别', administrativeRanks, { required: false, hint: '没有可不填' }),
    { id: 'level', kind: 'choice', label: '申报级别', heading: '申报信息', required: true, optionsFrom: 'levels' },
    { id: 'title', kind: 'choice', label: '申报职称', required: true, optionsFrom: 'titles', under: 'level' },
    {
      id: 'specialty',
      kind: 'choice',
      label: '现从事专业',
      required: true,
      optionsFrom: 'specialties',
      under: 'title',
      through: 'seriesOfTitles',
      hint: '随申报级别、申报职称变化，依次选择',
    },
    choice('way', '申报方式', [
      { value: 'regular', label: '正常晋升' },
      { value: 'exceptional', label: '破格' },
      { value: 'transfer', label: '改系列' },
    ]),
    choice('exceptionGround', '破格情况', grounds, {
      required: isExceptional,
      readonlyWhen: { not: isExceptional },
      emptyWhenReadonly: true,
      hint: '申报方式为“破格”时选择',
    }),
    day('specialtySince', '从事本专业工作时间', { hint: '无法精确到日的，按当月 1 日填写' }),
    {
      id: 'unit',
      kind: 'organisation',
      label: '工作单位',
      heading: '单位信息',
      required: true,
      chosen: 'in-window',
      hint: '点击后按单位名称查询，支持模糊查询。查不到的，请联系单位注册并申请职称申报权限。',
    },
    {
      id: 'agency',
      kind: 'organisation',
      group: 'agency',
      chosen: 'in-window',
      label: '人事代理单位',
      hint: '有人事代理单位的填报，申报信息先由人事代理单位审核；没有的不填。',
    },
    { id: 'entrusted', kind: 'yesNo', label: '是否委托评审', required: true, hint: '选择“是”的，必须上传证明材料' },
    proof('委托评审证明材料', { id: 'entrustedProof', required: isEntrusted, shownWhen: isEntrusted, wide: true }),
  ],
}
