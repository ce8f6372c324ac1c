import { defineDocument } from '../../../core/document.ts'
import { basic, exceptional, seals } from './blocks.ts'
import { education, titles } from './tables.ts'

/** 《破格审批表》: of nobody but who declares in the exceptional way. */
export const exceptionalForm = defineDocument({
  id: 'exceptional-form',
  name: '福建省职称破格申报审批表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '福建省职称破格申报审批表' },
    basic,
    titles,
    education,
    ...exceptional,
    { block: 'new-page' },
    { block: 'heading', text: '审核意见' },
    ...seals.slice(0, 4),
  ],
})
