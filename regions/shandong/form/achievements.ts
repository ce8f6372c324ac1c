import type { Field, Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, day, month, proof, ranks, text } from './field.ts'

const rank: Field = choice('rank', '本人位次', ranks)
const name = (label: string) => text('name', label, { max: 200, wide: true })
const group = '业绩成果'
const sinceTitle = '填写取得现专业技术资格以来的，没有的不填。'

const list = (id: string, heading: string, noun: string, fields: readonly Field[]): Section => ({
  id,
  heading,
  group,
  hint: sinceTitle,
  list: { max: 30, noun },
  fields,
})

/** 论文, 著作, 项目/课题, 专利, 获奖, as a 评审表 lists them. */
export const achievements: readonly Section[] = [
  list('papers', '论文', '论文', [
    name('论文题目'),
    text('journal', '刊物名称'),
    text('number', '刊号', { max: 60, hint: '按刊印的原样填写，如 ISSN、CN 号' }),
    text('issue', '年、卷、期', { max: 60 }),
    month('publishedOn', '发表时间'),
    rank,
    choice('indexed', '收录情况', words('SCI EI CSSCI 北大核心 CSCD 其他 未收录')),
    proof('刊物封面、目录、正文', { required: true }),
  ]),
  list('books', '著作', '著作', [
    name('著作名称'),
    text('publisher', '出版社'),
    text('number', '书号', { max: 60, hint: '按版权页的原样填写，如 ISBN978-7-00-000000-0' }),
    month('publishedOn', '出版时间'),
    choice('role', '本人角色', words('主编 副主编 编委 独著 合著 译著')),
    { id: 'words', kind: 'number', label: '本人撰写字数（万字）', required: true, min: 0, max: 1000, decimals: 2 },
    proof('封面、版权页、目录、分工页', { required: true }),
  ]),
  list('projects', '项目、课题', '项目、课题', [
    name('项目（课题）名称'),
    text('source', '来源（立项单位）'),
    choice('grade', '级别', words('国家级 省部级 市厅级 县处级 单位自立 横向')),
    month('begins', '开始时间'),
    month('ends', '结束时间', { required: false, hint: '尚未完成的不填' }),
    choice('role', '本人角色', words('主持 主要参加 参加')),
    rank,
    text('result', '完成情况及效益', { max: 300, wide: true }),
    proof('立项、结题、验收等材料', { required: true }),
  ]),
  list('patents', '专利', '专利', [
    name('专利名称'),
    choice('category', '专利类别', words('发明专利 实用新型专利 外观设计专利')),
    text('number', '专利号', { max: 60, hint: '按专利证书上的原样填写' }),
    day('grantedOn', '授权公告日'),
    rank,
    text('use', '转化应用情况', { required: false, max: 200, wide: true }),
    proof('专利证书', { required: true }),
  ]),
  list('awards', '获奖', '获奖', [
    name('获奖项目名称'),
    text('award', '奖项名称和等级', { hint: '如山东省科学技术进步奖二等奖' }),
    choice('grade', '奖励级别', words('国家级 省部级 市厅级 县处级 其他')),
    text('awarder', '授奖单位'),
    day('awardedOn', '获奖时间'),
    rank,
    proof('获奖证书', { required: true }),
  ]),
]
