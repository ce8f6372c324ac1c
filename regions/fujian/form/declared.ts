import type { Section } from '../../../core/form.ts'
import { given } from './field.ts'

/** 申报情况: what was chosen before the form opened. */
export const declared: Section = {
  id: 'declared',
  heading: '申报情况',
  group: '基本信息',
  hint: '由申报职称选择时的内容带入。',
  fields: [
    { id: 'year', kind: 'year', label: '申报年度', prefill: '$year', ...given },
    { id: 'plan', kind: 'text', label: '评审计划', prefill: '$planName', wide: true, ...given },
    { id: 'way', kind: 'text', label: '申报方式', prefill: '$wayName', ...given },
    { id: 'series', kind: 'text', label: '申报系列', prefill: '$seriesName', ...given },
    { id: 'level', kind: 'text', label: '申报级别', prefill: '$levelName', ...given },
    { id: 'title', kind: 'text', label: '申报职称', prefill: '$titleName', ...given },
    { id: 'specialty', kind: 'text', label: '申报专业', prefill: '$specialty', ...given },
    { id: 'interview', kind: 'text', label: '有无面试', prefill: '$interviewName', ...given },
    { id: 'period', kind: 'text', label: '起止日期', prefill: '$period', ...given },
  ],
}
