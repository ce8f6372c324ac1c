import type { Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { day, files, firstOfMonth, isExceptional, isTransfer, long, text } from './field.ts'

/** What only those are asked who do not declare in the regular way: what 破格审批表 and 转评申报表 are made of. */
export const exceptional: Section = {
  id: 'exceptional',
  heading: '破格申报',
  group: '破格申报',
  hint: '系统根据填写的内容自动生成《破格审批表》。',
  shownWhen: isExceptional,
  fields: [
    {
      id: 'lacking',
      kind: 'choices',
      label: '破格类型',
      required: true,
      options: words('学历破格 资历（年限）破格 职称层级破格'),
      hint: '不具备的正常申报条件，可多选',
    },
    text('clause', '破格条款', { max: 200, wide: true, hint: '评审条件中破格申报的条款，如 第十二条第二款' }),
    long('grounds', '破格理由', 1000, { hint: '逐项写明符合破格条件的业绩、时间和本人作用' }),
    files('proof', '破格证明材料', { required: true, hint: '能证明符合破格条件的材料' }),
  ],
}

export const transfer: Section = {
  id: 'transfer',
  heading: '转评申报',
  group: '转评申报',
  hint: '系统根据填写的内容自动生成《转评申报表》。',
  shownWhen: isTransfer,
  fields: [
    { id: 'series', kind: 'choice', label: '原职称系列', required: true, optionsFrom: 'series' },
    text('title', '原职称', { max: 60, hint: '按职称证书填写' }),
    text('specialty', '原职称专业', { max: 60 }),
    day('obtainedOn', '原职称取得时间', { hint: firstOfMonth }),
    text('former', '原岗位', { max: 60 }),
    text('post', '现岗位', { max: 60 }),
    day('movedOn', '转岗时间', { hint: `从事现专业技术工作的开始时间。${firstOfMonth}` }),
    long('grounds', '转评理由', 1000, { hint: '转岗原因、转岗后从事的专业技术工作和业绩' }),
    files('proof', '转岗证明材料', { required: true, hint: '任职文件、岗位聘任材料或者单位证明' }),
  ],
}
