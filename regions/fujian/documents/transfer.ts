import { defineDocument } from '../../../core/document.ts'
import { basic, seals, transfer } from './blocks.ts'
import { education } from './tables.ts'

/** 《转评申报表》: of nobody but who changes from one series to another. */
export const transferForm = defineDocument({
  id: 'transfer-form',
  name: '福建省职称转评申报表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '福建省职称转评申报表' },
    basic,
    education,
    ...transfer,
    { block: 'new-page' },
    { block: 'heading', text: '审核意见' },
    ...seals.slice(0, 4),
  ],
})
