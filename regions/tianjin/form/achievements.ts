import type { Field, Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, files, ranks } from './field.ts'

const bothPrints =
  '表格版面有限，多条可能在申报专业技术资格情况简表和专业技术资格评审表中显示不全，请录入后查看打印预览。'
const briefPrint = '表格版面有限，多条可能在申报专业技术资格情况简表中显示不全，请录入后查看打印预览。'
const standard = '实际采用情况以各专业评审标准为准。'
const numbers = '按刊印的原样填写，如 ISSN0000-0000、CN00-0000/TN、ISBN978-7-00-000-0000'
const asOnPaper = '按证书填写'

const text = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'text', label, required: true, max: 200, ...rest }) as Field
const day = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'day', label, required: true, notAfterToday: true, ...rest }) as Field
const rank = (id: string, label: string) => choice(id, label, ranks, { required: true })
const written = (label: string): Field => ({
  id: 'words',
  kind: 'number',
  label,
  required: true,
  min: 1,
  max: 9_999_999,
})
const proof = (label: string, max: number, hint: string) => files('proof', label, { required: true, max, hint })

export const achievements: Section[] = [
  {
    id: 'achievements',
    heading: '业绩成果情况',
    group: '业绩成果情况',
    fields: [
      {
        id: 'content',
        kind: 'longText',
        label: '业绩成果',
        required: true,
        max: 1500,
        wide: true,
        hint: '任现职后取得的成果：起止时间，工作名称（项目、课题、成果等），工作内容，角色（主持、独立承担及参加的名次），完成情况及效果（获何奖励、级别、效益）',
      },
      files('proof', '业绩成果附件'),
    ],
  },
  {
    id: 'papers',
    heading: '论文情况',
    group: '论文情况',
    hint: `填写在国家新闻出版主管部门备案的正规出版社出版的刊物上发表的论文。${standard}${bothPrints}`,
    list: { max: 50, noun: '论文' },
    fields: [
      text('title', '论文题目', { hint: '填写全称', wide: true }),
      text('journal', '刊物名称', { hint: '填写全称' }),
      text('number', '期刊号', { max: 60, hint: numbers }),
      day('publishedOn', '发表时间'),
      rank('rank', '共同完成论文排名情况'),
      written('论文字数'),
      proof('论文附件', 10, '上传刊物封面、目录和这篇论文所在的各页'),
    ],
  },
  {
    id: 'books',
    heading: '著作情况',
    group: '著作情况',
    hint: `填写在国家新闻出版主管部门备案的正规出版社出版的著作，打印时排在论文之后。${standard}${bothPrints}`,
    list: { max: 50, noun: '著作' },
    fields: [
      text('title', '著作题目', { hint: '填写全称', wide: true }),
      text('publisher', '出版社', { hint: '填写全称' }),
      text('number', '书号', { max: 60, hint: numbers }),
      day('publishedOn', '出版时间'),
      rank('rank', '排名情况'),
      written('著作字数'),
      proof('著作附件', 10, '上传封面、目录和完成情况分工页，不必上传全部页'),
    ],
  },
  {
    id: 'patents',
    heading: '专利情况',
    group: '专利情况',
    hint: `填写国家知识产权局等单位已经授权的专利，正在申请和未获批准的不填；打印时排在获奖之后。${briefPrint}`,
    list: { max: 50, noun: '专利' },
    fields: [
      text('name', '专利名称', { wide: true }),
      choice('category', '专利类别', words('发明专利 实用新型专利 外观设计专利 其他'), { required: true }),
      text('number', '专利号', { max: 60, hint: '按专利证书上的原样填写，如 ZL201110000000.0' }),
      day('grantedOn', '批准时间', { hint: '专利证书上的授权公告日' }),
      rank('rank', '排名情况'),
      proof('专利证书附件', 1, '只上传专利证书'),
    ],
  },
  {
    id: 'awards',
    heading: '获奖情况',
    group: '获奖情况',
    hint: briefPrint,
    list: { max: 50, noun: '获奖' },
    fields: [
      text('name', '奖项名称', { hint: '证书上的奖项名称及等级，如天津市科技进步二等奖' }),
      text('project', '项目名称'),
      day('awardedOn', '获奖时间', { hint: asOnPaper }),
      text('awarder', '奖项授权单位', { hint: asOnPaper }),
      rank('rank', '排名情况'),
      proof('获奖证书附件', 1, '上传获奖证书'),
    ],
  },
]
