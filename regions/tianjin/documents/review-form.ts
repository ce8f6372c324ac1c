import { defineDocument } from '../../../core/document.ts'
import { blankDay, confirmation, groupOpinion, line, recommendation, votes } from '../../national/paper.ts'
import { isAccounting, isHealth, isTeacher } from '../form/field.ts'
import { accounting } from './accounting.ts'
import { basic, committee, opinions, qualification, results } from './blocks.ts'
import { health, healthLists, healthTexts } from './health.ts'
import { assessments, education, experience, honours, societies, training, writings } from './tables.ts'
import { teacher, teacherTexts } from './teacher.ts'

/** 《专业技术资格评审表》: A4, with room for everything that was filled in. */
export const reviewForm = defineDocument({
  id: 'review-form',
  name: '天津市专业技术资格评审表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    {
      block: 'cover',
      above: '天津市',
      heading: '专业技术资格\n评审表',
      lines: [
        line('工作单位', 'basic.unit'),
        line('姓名', 'basic.name'),
        { label: '现专业技术资格', text: { of: 'qualification.currentTitle', otherwise: '无' } },
        line('申报系列', 'basic.series'),
        line('申报资格', 'basic.title'),
        line('申报专业', 'basic.specialty'),
      ],
      below: [[{ of: '@year' }, ' 年度'], '天津市人力资源和社会保障局制'],
    },
    { block: 'new-page' },
    { block: 'heading', text: '申 报 人 承 诺' },
    {
      block: 'box',
      label: '承诺书',
      text: { of: '@undertaking' },
      height: 88,
      signs: ['申报人（签字）：　　　　　　　　', blankDay],
    },
    { block: 'heading', text: '一、个人基本信息' },
    basic,
    {
      block: 'cells',
      widths: [22, 36, 28, 22, 22, 40],
      rows: [
        [
          { label: '证书编号' },
          { text: { of: '@certificate.number', otherwise: '—' } },
          { label: '评委会是否接收' },
          { text: { of: '@received.on', filled: '是', otherwise: '—' } },
          { label: '接收日期' },
          { text: { of: '@received.on', otherwise: '—' } },
        ],
      ],
    },
    { block: 'heading', text: '二、学历信息' },
    education(2),
    { block: 'heading', text: '三、资历信息' },
    qualification,
    { block: 'heading', text: '四、社会团体任职情况' },
    societies({ atLeast: 1 }),
    { block: 'heading', text: '五、专业技术工作经历' },
    experience(2),
    { block: 'heading', text: '六、继续教育情况' },
    training(3),
    { block: 'heading', text: '七、业绩成果情况' },
    results(60),
    { block: 'heading', text: '八、论文、著作情况' },
    writings({ atLeast: 3 }),
    { block: 'heading', text: '九、获奖、专利情况' },
    honours({ atLeast: 2 }),
    { block: 'heading', text: '十、考核信息' },
    assessments(3),
    { block: 'heading', text: '十一、中小学教师信息', when: isTeacher },
    ...teacher.map((one) => ({ ...one, when: isTeacher })),
    { ...teacherTexts, when: isTeacher },
    { block: 'heading', text: '十一、卫生技术信息', when: isHealth },
    ...[...health, healthTexts, ...healthLists()].map((one) => ({ ...one, when: isHealth })),
    { block: 'heading', text: '十一、会计信息', when: isAccounting },
    { ...accounting, when: isAccounting },
    { block: 'new-page' },
    { block: 'heading', text: '审核和评审意见' },
    recommendation(29),
    groupOpinion(28),
    opinions(29),
    { block: 'heading', text: '评审结果' },
    {
      block: 'cells',
      widths: [25, 17, 22, 17, 20, 17, 20, 25],
      rows: votes,
    },
    committee(30),
    confirmation('职称办确认意见', 29),
  ],
})
