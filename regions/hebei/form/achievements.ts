import type { Field, Section } from '../../../core/form.ts'
import { files, words } from './field.ts'

const group = '业绩成果'
const list = (noun: string) => ({ max: 50, noun, order: 'by-hand' }) as const

export const name = (label: string): Field => ({
  id: 'name',
  kind: 'text',
  label,
  required: true,
  max: 120,
  wide: true,
  warning: '业绩成果切勿重复上传！上传内容需与业绩名称一致！',
})

export const clause: Field = {
  id: 'clause',
  kind: 'text',
  label: '符合第几条',
  required: true,
  max: 60,
  hint: '备注明符合申报评审条件第四条“业绩成果条件”的哪一款，如：第四条第（一）款',
}

const rank: Field = { id: 'rank', kind: 'number', label: '个人排名', required: true, min: 1, max: 999 }
const grade = words('国家级 省部级 市厅级 县处级 单位级 其他')

export const achievements: Section[] = [
  {
    id: 'projects',
    heading: '课题（项目）',
    group,
    hint: '内容要与本人申报专业相关，按质量高低填报。须提供立项、结题（验收、鉴定）一套完整的原件资料。',
    list: list('课题（项目）'),
    fields: [
      name('课题（项目）名称'),
      { id: 'grade', kind: 'choice', label: '级别', required: true, options: grade },
      { id: 'approver', kind: 'text', label: '立项单位', required: true, max: 60 },
      { id: 'approvedOn', kind: 'month', label: '立项时间', required: true, notAfterToday: true },
      { id: 'concludedOn', kind: 'month', label: '结题（验收、鉴定）时间', required: true, notAfterToday: true },
      rank,
      clause,
      files('approvalCover', '立项材料封面', { required: true }),
      files('approvalSeal', '立项单位盖章页', { required: true }),
      files('conclusionCover', '结题（验收、鉴定）材料封面', { required: true }),
      files('conclusionSeal', '结题（验收、鉴定）单位盖章页', { required: true }),
      files('ranking', '个人排名页', { required: true, hint: '须加盖立项单位或鉴定（验收）单位公章' }),
    ],
  },
  {
    id: 'awards',
    heading: '奖励和荣誉',
    group,
    hint: '奖励内容要与本人申报专业相关。',
    list: list('奖励和荣誉'),
    fields: [
      name('奖励（荣誉）名称'),
      { id: 'grade', kind: 'choice', label: '级别', required: true, options: grade },
      { id: 'issuer', kind: 'text', label: '授予单位', required: true, max: 60 },
      { id: 'awardedOn', kind: 'month', label: '获奖时间', required: true, notAfterToday: true },
      { id: 'rank', kind: 'number', label: '个人排名', min: 1, max: 999 },
      clause,
      files('evidence', '奖励和荣誉证书', { required: true }),
    ],
  },
  {
    id: 'patents',
    heading: '专利',
    group,
    hint: '内容要与本人申报专业相关，按水平高低排序。专利必须填写“检索验证地址”并上传“检索网站截图”。',
    list: list('专利'),
    fields: [
      name('专利名称'),
      { id: 'kind', kind: 'choice', label: '专利类型', required: true, options: words('发明 实用新型 外观设计') },
      { id: 'number', kind: 'text', label: '专利号', required: true, max: 40 },
      { id: 'grantedOn', kind: 'day', label: '授权公告日', required: true, notAfterToday: true },
      rank,
      clause,
      { id: 'verificationAddress', kind: 'webAddress', label: '检索验证地址', required: true, wide: true },
      files('screenshot', '检索网站截图', { required: true, types: ['jpg', 'png', 'pdf'] }),
      files('evidence', '专利证书', { required: true }),
    ],
  },
  {
    id: 'expertTitles',
    heading: '专家称号',
    group,
    hint: '历史所获得的专家称号。',
    list: list('专家称号'),
    fields: [
      name('专家称号'),
      { id: 'grade', kind: 'choice', label: '级别', required: true, options: grade },
      { id: 'issuer', kind: 'text', label: '授予单位', required: true, max: 60 },
      { id: 'gainedOn', kind: 'month', label: '获得时间', required: true, notAfterToday: true },
      clause,
      files('evidence', '证明材料', { required: true }),
    ],
  },
  {
    id: 'otherAchievements',
    heading: '其它业绩材料',
    group,
    hint: '对照资格条件需上传的其它业绩佐证材料，按照资格条件符合性逐条做好排序。',
    list: list('其它业绩材料'),
    fields: [
      name('业绩名称'),
      { id: 'gainedOn', kind: 'month', label: '取得时间', required: true, notAfterToday: true },
      { id: 'content', kind: 'longText', label: '业绩内容和本人作用', required: true, max: 1000, wide: true },
      clause,
      files('evidence', '佐证材料', { required: true }),
    ],
  },
]
