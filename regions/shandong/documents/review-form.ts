import { defineDocument } from '../../../core/document.ts'
import { blankDay, confirmation, line, seal, votes } from '../../national/paper.ts'
import { achievements } from './achievements.ts'
import { assessments, education, employment, qualifications, training } from './history.ts'
import { person } from './person.ts'

/** 《山东省专业技术职称评审表》: A4, with room for everything that was filled in. */
export const reviewForm = defineDocument({
  id: 'review-form',
  name: '山东省专业技术职称评审表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    {
      block: 'cover',
      above: '山东省',
      heading: '专业技术职称\n评审表',
      lines: [
        line('工作单位', 'basic.unit'),
        line('姓名', 'basic.name'),
        line('现从事专业', 'basic.specialty'),
        line('申报级别', 'basic.level'),
        line('申报职称', 'basic.title'),
        line('申报方式', 'basic.way'),
      ],
      below: [[{ of: '@year' }, ' 年度'], '山东省人力资源和社会保障厅制'],
    },
    { block: 'new-page' },
    { block: 'heading', text: '职 称 申 报 承 诺 书' },
    {
      block: 'box',
      label: '承诺书',
      text: { of: '@undertaking' },
      height: 80,
      signs: ['承诺人（签字）：　　　　　　　　', blankDay],
    },
    { block: 'heading', text: '一、基本信息' },
    person,
    { block: 'heading', text: '二、学历情况' },
    education,
    { block: 'heading', text: '三、工作经历' },
    employment,
    { block: 'heading', text: '四、现专业技术资格' },
    qualifications,
    { block: 'heading', text: '五、年度考核' },
    assessments,
    { block: 'heading', text: '六、继续教育' },
    training,
    ...achievements,
    { block: 'heading', text: '十二、专业技术工作总结' },
    { block: 'box', label: '业务总结', text: { of: 'summary.text' }, height: 80 },
    { block: 'new-page' },
    { block: 'heading', text: '审核和评审意见' },
    {
      block: 'opinions',
      own: '工作单位意见',
      other: '审核单位意见',
      height: 30,
      seal,
      blanks: ['工作单位意见', '主管部门意见', '呈报部门意见'],
    },
    { block: 'heading', text: '评审结果' },
    { block: 'cells', widths: [25, 17, 22, 17, 20, 17, 20, 25], rows: votes },
    {
      block: 'box',
      label: '评委会意见',
      text: [
        { of: '@outcome.committee' },
        { of: '@outcome.passed', yes: '：经评审表决，通过。', no: '：经评审表决，未通过。' },
      ],
      height: 32,
      signs: [`主任委员（签字）：　　　　　　${seal}`, { of: '@outcome.on', otherwise: blankDay }],
    },
    confirmation('人社部门意见', 30),
  ],
})
