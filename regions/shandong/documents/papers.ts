import type { Paper } from '../../../core/paper.ts'
import { reviewForm } from './review-form.ts'

export const papers: readonly Paper[] = [{ document: reviewForm, label: '打印职称评审表', formats: ['pdf', 'xlsx'] }]
