import { defineDocument } from '../../../core/document.ts'
import { label, text } from '../../national/paper.ts'
import { basic, seals } from './blocks.ts'
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
    {
      block: 'cells',
      widths: [30, 60, 30, 60],
      rows: [
        [label('原职称系列'), text('transfer.series'), label('原职称'), text('transfer.title')],
        [label('原职称专业'), text('transfer.specialty'), label('取得时间'), text('transfer.obtainedOn')],
        [label('原岗位'), text('transfer.former'), label('现岗位'), text('transfer.post')],
        [label('转岗时间'), text('transfer.movedOn', 3)],
      ],
    },
    education,
    { block: 'box', label: '转评理由', text: { of: 'transfer.grounds' }, height: 50 },
    ...seals.slice(0, 4),
  ],
})
