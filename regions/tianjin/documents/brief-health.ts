import { defineDocument } from '../../../core/document.ts'
import { basic, committee, opinions, qualification, results } from './blocks.ts'
import { health, healthLists, healthTexts } from './health.ts'
import { assessments, education, honours, training, writings } from './tables.ts'

/** 卫生技术's own brief form, with the institution, the practice and what has been published since the present post. */
export const briefHealth = defineDocument({
  id: 'brief-health',
  name: '申报卫生技术专业技术资格情况简表',
  paper: 'a3',
  turned: true,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '申报卫生技术专业技术资格情况简表' },
    {
      block: 'sides',
      left: [
        { ...basic, grows: 2 },
        education(2),
        { ...qualification, grows: 1 },
        ...health.map((one) => ({ ...one, grows: 2 })),
        { ...healthTexts, grows: 2 },
        training(3),
        assessments(3),
      ],
      right: [
        results(30, 3),
        ...healthLists(5),
        writings({ rows: 6, atLeast: 3 }),
        honours({ rows: 5, atLeast: 2 }),
        { ...opinions(20), grows: 1 },
        { ...committee(20), grows: 1 },
      ],
    },
  ],
})
