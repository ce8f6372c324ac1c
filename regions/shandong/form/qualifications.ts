import type { Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, day, proof, text } from './field.ts'

/** The one section that the manual shows; what a title certificate says, and since when its holder is appointed. */
export const qualifications: Section = {
  id: 'qualifications',
  heading: '现专业技术资格',
  group: '现专业技术资格',
  hint: '没有专业技术资格、首次申报的不填。',
  list: { max: 10, noun: '专业技术资格', order: 'newest-first', newestBy: 'gainedOn' },
  fields: [
    { id: 'level', kind: 'choice', label: '资格级别', required: true, optionsFrom: 'levels' },
    { id: 'title', kind: 'choice', label: '资格名称', required: true, optionsFrom: 'titles', under: 'level' },
    text('specialty', '资格专业', { max: 60 }),
    day('gainedOn', '取得时间', { hint: '职称证书上的取得时间' }),
    choice('by', '取得方式', words('评审 考试 考核认定 其他')),
    text('awarder', '批准机关'),
    text('certificateNumber', '证书编号', { max: 60 }),
    day('appointedOn', '聘任时间', { required: false, hint: '没有聘任的不填' }),
    proof('资格证书、聘书', { required: true }),
  ],
}
