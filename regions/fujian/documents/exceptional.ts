import { defineDocument } from '../../../core/document.ts'
import { label, text } from '../../national/paper.ts'
import { basic, seals } from './blocks.ts'
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
    {
      block: 'cells',
      widths: [30, 150],
      rows: [
        [label('破格类型'), text('exceptional.lacking')],
        [label('破格条款'), text('exceptional.clause')],
      ],
    },
    { block: 'box', label: '破格理由', text: { of: 'exceptional.grounds' }, height: 50 },
    ...seals.slice(0, 4),
  ],
})
