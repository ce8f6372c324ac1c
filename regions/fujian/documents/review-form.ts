import { defineDocument } from '../../../core/document.ts'
import { blankDay, line, votes } from '../../national/paper.ts'
import { isExceptional, isTeacher, isTransfer } from '../form/field.ts'
import { basic, exceptional, seals, teacher, transfer } from './blocks.ts'
import { achievements, appointments, appraisals, education, employment, titles, training } from './tables.ts'

/** 《专业技术资格评审表》, made of what was submitted; printed by the applicant, sealed on paper and kept in the personal file. */
export const reviewForm = defineDocument({
  id: 'review-form',
  name: '福建省专业技术资格评审表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    {
      block: 'cover',
      above: '福建省',
      heading: '专业技术资格\n评审表',
      lines: [
        line('工作单位', 'person.unit'),
        line('姓名', 'person.name'),
        line('申报系列', '@series'),
        line('申报专业', '@specialty'),
        line('申报职称', '@title'),
        line('申报方式', '@way'),
      ],
      below: [[{ of: '@year' }, ' 年度'], '福建省人力资源和社会保障厅制'],
    },
    { block: 'new-page' },
    { block: 'heading', text: '诚 信 承 诺 书' },
    {
      block: 'box',
      label: '承诺书',
      text: { of: '@undertaking' },
      height: 88,
      signs: ['申报人（签字）：　　　　　　　　', blankDay],
    },
    { block: 'heading', text: '一、基本信息' },
    basic,
    { ...teacher, when: isTeacher },
    { block: 'heading', text: '二、现有职称情况' },
    titles,
    appointments,
    { block: 'heading', text: '三、工作经历' },
    employment,
    { block: 'heading', text: '四、学历教育' },
    education,
    { block: 'heading', text: '五、继续教育' },
    training,
    { block: 'heading', text: '六、年度考核' },
    appraisals,
    { block: 'heading', text: '七、申报业绩' },
    achievements,
    ...exceptional.map((one) => ({ ...one, when: isExceptional })),
    ...transfer.map((one) => ({ ...one, when: isTransfer })),
    { block: 'new-page' },
    { block: 'heading', text: '审核和评审意见' },
    ...seals,
    { block: 'heading', text: '评审结果' },
    { block: 'cells', widths: [25, 17, 22, 17, 20, 17, 20, 25], rows: votes },
  ],
})
