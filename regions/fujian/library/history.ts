import type { Section } from '../../../core/form.ts'
import { degrees, educations } from '../../national/person.ts'
import { words } from '../../national/words.ts'
import { choice, month, number, proof, text, year } from '../form/field.ts'

const group = '经历'

/** What somebody has been and done year by year: every series asks for it. */
export const history: Section[] = [
  {
    id: 'employment',
    heading: '工作经历',
    group,
    hint: '参加工作以来的各段经历，每换一个单位或者岗位录入一条。',
    list: { max: 50, noun: '工作经历', order: 'newest-first', newestBy: 'begins' },
    fields: [
      month('begins', '开始时间'),
      month('ends', '结束时间', { required: false, hint: '至今的可不填' }),
      text('employer', '工作单位', { hint: '填写当时的全称' }),
      text('post', '岗位（职务）', { max: 60 }),
      text('work', '从事专业技术工作', { max: 200, wide: true, hint: '所从事的专业和主要工作内容' }),
      text('title', '专业技术职务', { max: 60, required: false, hint: '当时聘任的职务，没有可不填' }),
      text('witness', '证明人', { max: 40, required: false }),
      proof('证明材料', '劳动（聘用）合同、任职文件、社会保险缴费记录或者单位证明等'),
    ],
  },
  {
    id: 'education',
    heading: '教育经历',
    group,
    hint: '国民教育系列的学历教育，每取得一个学历录入一条；申报时称为“学历教育”。',
    list: { max: 20, noun: '教育经历', order: 'newest-first', newestBy: 'ends' },
    fields: [
      month('begins', '入学时间'),
      month('ends', '毕业时间'),
      text('school', '组织单位', { hint: '毕业院校全称，与毕业证书一致' }),
      text('major', '所学专业', { hint: '与毕业证书一致' }),
      choice('education', '学历', educations),
      choice('degree', '学位', degrees, { hint: '没有学位的选“无”' }),
      choice('mode', '学习情况', words('全日制 函授 业余（夜大学） 自学考试 网络教育 开放教育 其他非全日制')),
      text('certificate', '证书编号', { max: 60, hint: '毕业证书编号；早年的证书没有编号的填“无”' }),
      proof('学历学位证书', '毕业证书和学位证书；国（境）外学历附认证书'),
    ],
  },
  {
    id: 'training',
    heading: '继续教育',
    group,
    hint: '按年度、按科目各录入一条。',
    list: { max: 100, noun: '继续教育', order: 'newest-first', newestBy: 'year' },
    fields: [
      year('year', '年度'),
      choice('subject', '科目', words('公需科目 专业科目')),
      text('content', '学习内容', { max: 200, wide: true }),
      text('school', '组织单位'),
      number('hours', '学时', { required: true, max: 2000, decimals: 1, unit: '学时' }),
      text('certificate', '证书编号', { max: 60, required: false }),
      proof('证明材料', '继续教育证书或者学时证明'),
    ],
  },
  {
    id: 'appraisals',
    heading: '年度考核',
    group,
    hint: '每年度录入一条；考核结果在申报时选择。',
    list: { max: 50, noun: '年度考核', order: 'newest-first', newestBy: 'year' },
    fields: [
      year('year', '考核年度'),
      text('unit', '考核单位'),
      text('post', '任职岗位', { max: 60 }),
      proof('年度考核材料', '年度考核登记表，或者单位出具的考核结果证明'),
    ],
  },
]
