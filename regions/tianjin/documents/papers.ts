import type { Paper } from '../../../core/paper.ts'
import { isHealth, isTeacher } from '../form/field.ts'
import { brief } from './brief.ts'
import { briefHealth } from './brief-health.ts'
import { briefTeacher } from './brief-teacher.ts'
import { reviewForm } from './review-form.ts'

const printBrief = { label: '打印申报专业技术资格情况简表', formats: ['pdf'] } as const

/** The two buttons of the manual. Which brief form the first one prints follows the saved series. */
export const papers: readonly Paper[] = [
  { ...printBrief, document: briefTeacher, when: isTeacher },
  { ...printBrief, document: briefHealth, when: isHealth },
  { ...printBrief, document: brief, when: { not: { any: [isTeacher, isHealth] } } },
  { document: reviewForm, label: '打印专业技术资格评审表', formats: ['pdf', 'xlsx'] },
]
