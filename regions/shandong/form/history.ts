import type { Section } from '../../../core/form.ts'
import { appraisals, degrees, educations } from '../../national/person.ts'
import { words } from '../../national/words.ts'
import { choice, month, proof, text } from './field.ts'

export const education: Section = {
  id: 'education',
  heading: '学历情况',
  group: '学历和工作经历',
  hint: '从首次就业前取得的学历填起，每个学历一条。',
  list: { min: 1, max: 6, noun: '学历情况', order: 'newest-first', newestBy: 'ends' },
  fields: [
    month('begins', '入学时间'),
    month('ends', '毕业时间'),
    text('school', '毕业院校', { hint: '与毕业证书一致，填写全称' }),
    text('major', '所学专业'),
    choice('education', '学历', educations),
    choice('degree', '学位', degrees, { hint: '没有学位的选“无”' }),
    choice('study', '学习形式', words('全日制 在职教育 自学考试 成人教育 网络教育 开放教育')),
    text('certificateNumber', '证书编号', { required: false, max: 60 }),
    proof('学历（学位）证书', { required: true }),
  ],
}

export const employment: Section = {
  id: 'employment',
  heading: '工作经历',
  group: '学历和工作经历',
  hint: '从参加工作起按时间填写，不间断。',
  list: { min: 1, max: 20, noun: '工作经历', order: 'newest-first', newestBy: 'begins' },
  fields: [
    month('begins', '开始时间'),
    month('ends', '结束时间', { required: false, hint: '至今的不填' }),
    text('unit', '工作单位'),
    text('work', '从事何种专业技术工作', { max: 200 }),
    text('post', '职务', { max: 60 }),
    proof('劳动合同、聘用证明等'),
  ],
}

export const assessments: Section = {
  id: 'assessments',
  heading: '年度考核',
  group: '考核和继续教育',
  hint: '填写任现职以来各年度的考核结果，每年度一条。',
  list: { max: 20, noun: '年度考核', order: 'newest-first', newestBy: 'year' },
  fields: [
    { id: 'year', kind: 'year', label: '考核年度', required: true, notAfterToday: true },
    choice('result', '考核结果', appraisals),
    proof('年度考核登记表'),
  ],
}

export const training: Section = {
  id: 'training',
  heading: '继续教育',
  group: '考核和继续教育',
  hint: '每年度一条。专业技术人员每年参加继续教育不少于 90 学时，其中专业科目不少于三分之二。',
  list: { max: 20, noun: '继续教育', order: 'newest-first', newestBy: 'year' },
  fields: [
    { id: 'year', kind: 'year', label: '年度', required: true, notAfterToday: true },
    { id: 'general', kind: 'number', label: '公需科目学时', required: true, min: 0, max: 1000, decimals: 1 },
    { id: 'professional', kind: 'number', label: '专业科目学时', required: true, min: 0, max: 1000, decimals: 1 },
    text('content', '学习内容', { max: 200, wide: true }),
    proof('继续教育证书'),
  ],
}
