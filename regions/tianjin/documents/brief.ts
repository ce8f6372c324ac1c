import { defineDocument } from '../../../core/document.ts'
import { basic, committee, opinions, qualification, results } from './blocks.ts'
import { assessments, education, experience, honours, societies, training, writings } from './tables.ts'

/**
 * 简表: one page of A3 across, for the committee's table. What does not fit is counted at the end of its list; the review
 * form has all of it.
 */
export const brief = defineDocument({
  id: 'brief',
  name: '申报专业技术资格情况简表',
  paper: 'a3',
  turned: true,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '申报专业技术资格情况简表' },
    {
      block: 'sides',
      left: [
        { ...basic, grows: 3 },
        education(2),
        { ...qualification, grows: 2 },
        societies({ rows: 3, atLeast: 1 }),
        { ...experience(2), grows: 4 },
        training(3),
        assessments(3),
      ],
      right: [
        results(40, 4),
        writings({ rows: 8, atLeast: 4, grows: 1 }),
        honours({ rows: 6, atLeast: 3, grows: 1 }),
        { ...opinions(22), grows: 1 },
        { ...committee(22), grows: 1 },
      ],
    },
  ],
})
