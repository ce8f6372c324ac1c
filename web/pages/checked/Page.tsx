import { CheckList } from '../../checks/CheckList.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 已审核列表: what this desk has decided, read-only. */
export function Page() {
  return (
    <StaffPage kinds={['officer', 'approver']} heading="已审核列表">
      <CheckList always="checked" />
    </StaffPage>
  )
}
