import type { Condition } from '../../../core/condition.ts'
import type { Section } from '../../../core/form.ts'
import { files, options, words } from './field.ts'

const origin = (name: string): Condition => ({ field: 'origin', is: name })
/** The year 2002, and for technician schools the year 2008, counts to the later rule. */
const from = (day: string): Condition => ({ field: 'graduatedOn', from: day })
const until = (day: string): Condition => ({ field: 'graduatedOn', to: day })
const registered: Condition = { all: [origin('china'), from('2002-01-01')] }

const kept = { required: true } as const

/** 学信网 knows degrees of higher education gained in the mainland; every other origin has a proof of its own. */
export const education: Section[] = [
  {
    id: 'education',
    heading: '学习资历',
    group: '学历与证书',
    hint: '只有一个学历的，“是否第一学历”和“是否最高学历”都选“是”；有两个学历的添加两次：第一学历为专科的选“是”“否”，后取得的本科选“否”“是”。',
    list: { min: 1, max: 10, noun: '学习经历' },
    fields: [
      {
        id: 'level',
        kind: 'choice',
        label: '学历',
        ...kept,
        options: words('博士研究生 硕士研究生 大学本科 高职高专 中专 技工院校 高中及以下'),
      },
      {
        id: 'origin',
        kind: 'choice',
        label: '学历类别',
        ...kept,
        options: options({
          china: '国内高等教育（含成人教育、自学考试、网络教育）',
          foreign: '国外学历',
          'hong-kong-macao-taiwan': '港澳台学历',
          'party-school': '党校学历',
          secondary: '中专学历',
          'technician-school': '技工院校学历',
          other: '其他',
        }),
      },
      { id: 'school', kind: 'text', label: '毕业院校', ...kept, max: 60 },
      { id: 'major', kind: 'text', label: '所学专业', ...kept, max: 60 },
      { id: 'enteredOn', kind: 'day', label: '入学时间', ...kept, notAfterToday: true },
      { id: 'graduatedOn', kind: 'day', label: '毕业时间', ...kept, notAfterToday: true },
      { id: 'study', kind: 'choice', label: '学习形式', ...kept, options: words('全日制 非全日制') },
      { id: 'degree', kind: 'choice', label: '学位', ...kept, options: words('学士 硕士 博士 无') },
      { id: 'certificateNumber', kind: 'text', label: '证书编号', max: 40 },
      { id: 'isFirst', kind: 'yesNo', label: '是否第一学历', ...kept },
      { id: 'isHighest', kind: 'yesNo', label: '是否最高学历', ...kept },
      files('diploma', '学历证书', { ...kept, hint: '有学位的，学位证书一并上传' }),
      files('registration', '学信网证明（《教育部学历证书电子注册备案表》）', {
        ...kept,
        shownWhen: registered,
        hint: '2002年后取得的学历，上学信网免费申请，有效期设置为 6 个月',
      }),
      {
        id: 'verificationCode',
        kind: 'code',
        label: '学信网验证码',
        ...kept,
        length: 12,
        shownWhen: registered,
        hint: '《教育部学历证书电子注册备案表》上的 12 位验证码，在申报期结束前须有效',
      },
      {
        id: 'validUntil',
        kind: 'day',
        label: '备案表有效期至',
        ...kept,
        shownWhen: registered,
      },
      files('higherEducationReport', '《中国高等教育学历认证报告》', {
        ...kept,
        shownWhen: { all: [origin('china'), until('2001-12-31')] },
        hint: '2001年及之前取得的学历，上学信网免费申请',
      }),
      files('foreignCertificate', '《国外学历学位认证书》', {
        ...kept,
        shownWhen: origin('foreign'),
        hint: '教育部留学服务中心认证',
      }),
      files('hongKongMacaoTaiwanCertificate', '《港澳台学历学位认证书》', {
        ...kept,
        shownWhen: origin('hong-kong-macao-taiwan'),
        hint: '教育部留学服务中心认证',
      }),
      files('schoolRecord', '学籍卡或毕业生登记表', {
        ...kept,
        shownWhen: { any: [origin('party-school'), origin('secondary')] },
        hint: '党校、中专学历提供学籍卡、毕业生登记表等相关材料',
      }),
      files('technicianQuery', '网上毕业证书查询结果', {
        ...kept,
        shownWhen: { all: [origin('technician-school'), from('2008-01-01')] },
        hint: '2008年以后的技工院校毕业生提供',
      }),
      files('technicianRecord', '毕业生登记表或学籍卡', {
        ...kept,
        shownWhen: { all: [origin('technician-school'), until('2007-12-31')] },
        hint: '2008年之前的技工院校毕业生提供',
      }),
    ],
  },
]
