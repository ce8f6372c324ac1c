import { StaffPage } from '../../shell/StaffPage.tsx'
import { CommitteePapers } from './CommitteePapers.tsx'

/** 评委与评审方案: handed in by the convening unit, passed there and at the authorising office. */
export function Page() {
  return (
    <StaffPage kinds={['officer', 'approver']} heading="评委与评审方案">
      <CommitteePapers />
    </StaffPage>
  )
}
