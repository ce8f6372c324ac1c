import { defineDocument } from '../../../core/document.ts'
import { basic, committee, opinions, qualification, results } from './blocks.ts'
import { assessments, education, honours, training, writings } from './tables.ts'
import { teacher, teacherTexts } from './teacher.ts'

/** 中小学教师's own brief form: what a teacher has taught, led and researched takes the place of the common history. */
export const briefTeacher = defineDocument({
  id: 'brief-teacher',
  name: '申报中小学教师专业技术资格情况简表',
  paper: 'a3',
  turned: true,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '申报中小学教师专业技术资格情况简表' },
    {
      block: 'sides',
      left: [
        { ...basic, grows: 2 },
        education(2),
        { ...qualification, grows: 1 },
        ...teacher,
        training(3),
        assessments(3),
      ],
      right: [
        { ...teacherTexts, grows: 3 },
        results(30, 2),
        writings({ rows: 6, atLeast: 3 }),
        honours({ rows: 5, atLeast: 2 }),
        { ...opinions(20), grows: 1 },
        { ...committee(20), grows: 1 },
      ],
    },
  ],
})
