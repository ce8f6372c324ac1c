import type { Paper } from '../../../core/paper.ts'
import { isExceptional, isTransfer } from '../form/field.ts'
import { exceptionalForm } from './exceptional.ts'
import { reviewForm } from './review-form.ts'
import { transferForm } from './transfer.ts'

export const papers: readonly Paper[] = [
  { document: reviewForm, label: '导出申报信息', onceSubmitted: true, formats: ['pdf', 'xlsx'] },
  { document: exceptionalForm, label: '破格审批表', when: isExceptional, formats: ['pdf'] },
  { document: transferForm, label: '转评申报表', when: isTransfer, formats: ['pdf'] },
]
