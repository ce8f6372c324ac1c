import type { Section } from '../../../core/form.ts'
import { proof } from './field.ts'

export const summary: Section = {
  id: 'summary',
  heading: '业务总结',
  group: '业务总结',
  fields: [
    {
      id: 'text',
      kind: 'longText',
      label: '专业技术工作总结',
      required: true,
      max: 3000,
      advised: 1500,
      wide: true,
      hint: '任现职以来的专业技术工作、业绩成果和发挥的作用',
    },
    proof('其他证明材料', { hint: '评审条件要求的其他材料，没有的不传', wide: true }),
  ],
}
