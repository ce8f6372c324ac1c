import type { Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, day, files, firstOfMonth, text } from './field.ts'

export const titles: Section[] = [
  {
    id: 'titles',
    heading: '现有职称情况',
    group: '基本信息',
    hint: '已经取得的职称，点击“新增”录入并上传证书；“↑”“↓”可调整排序。',
    none: '无现有职称',
    list: { min: 1, max: 20, noun: '现有职称', order: 'by-hand' },
    fields: [
      { id: 'series', kind: 'choice', label: '职称系列', required: true, optionsFrom: 'series' },
      choice('level', '职称级别', words('员级 助理级 中级 副高级 正高级')),
      text('name', '职称名称', { max: 60, hint: '按职称证书填写' }),
      text('specialty', '职称专业', { max: 60 }),
      day('obtainedOn', '取得时间', { hint: firstOfMonth }),
      choice('means', '取得方式', words('评审 考试 考核认定 其他')),
      text('issuer', '批准（发证）单位'),
      text('certificate', '证书编号', { max: 60, hint: '证书没有编号的填“无”' }),
      files('proof', '职称证书', { required: true, hint: '职称证书或者批准文件' }),
    ],
  },
  {
    id: 'appointments',
    heading: '现有职称评聘情况',
    group: '基本信息',
    hint: '在现有职称上受聘的，点击“新增”录入；没有可不录入。',
    list: { max: 20, noun: '评聘情况', order: 'by-hand' },
    fields: [
      text('post', '聘任职务', { max: 60 }),
      text('unit', '聘任单位'),
      text('grade', '岗位等级', { max: 30, required: false, hint: '如 专业技术八级，没有可不填' }),
      day('begins', '聘任开始时间', { hint: firstOfMonth }),
      day('ends', '聘任结束时间', { required: false, notAfterToday: false, hint: '至今的可不填' }),
      files('proof', '聘任材料', { required: true, hint: '聘书、岗位聘任表或者聘任文件' }),
    ],
  },
]
