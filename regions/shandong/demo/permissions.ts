import type { DemonstrationPermission } from '../../../core/demonstration-unit.ts'

/** Registered and not let in yet, at each stage of asking; what `data` has kept the register of units would grant at once. */
export const permissions: readonly DemonstrationPermission[] = [
  { unit: 'data', state: 'draft', registered: true },
  { unit: 'foods', state: 'open', bureau: 'shinan', finding: 'code-unknown' },
  {
    unit: 'textiles',
    state: 'refused',
    bureau: 'yantai',
    finding: 'code-unknown',
    reason: '统一社会信用代码与营业执照不一致，请核对后重新提交申请。',
  },
  { unit: 'software', state: 'granted', bureau: 'shinan', finding: 'matched', registered: true },
]
