import type { FieldOf } from '../form.ts'
import { type FieldKind, wrong } from './kind.ts'

export const yesNo: FieldKind<boolean, FieldOf<'yesNo'>> = {
  parse(raw) {
    if (raw === '') return undefined
    if (raw === true || raw === '是') return { value: true }
    if (raw === false || raw === '否') return { value: false }
    return wrong('not-accepted')
  },
  check: () => undefined,
  show: (value) => (value ? '是' : '否'),
  print: (value) => (value ? '是' : '否'),
}
