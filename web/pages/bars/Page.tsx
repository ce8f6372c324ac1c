import { StaffPage } from '../../shell/StaffPage.tsx'
import { Bars } from './Bars.tsx'

/** 黑名单: who may not declare, until when and why; the province office alone reads and lifts. */
export function Page() {
  return (
    <StaffPage kinds={['officer', 'approver']} heading="黑名单">
      <Bars />
    </StaffPage>
  )
}
