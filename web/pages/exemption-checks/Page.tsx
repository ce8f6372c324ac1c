import { StaffPage } from '../../shell/StaffPage.tsx'
import { Desk } from './Desk.tsx'

/** 免面试审核: the requests of those who declare by the unit's own plans. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="免面试审核">
      <Desk />
    </StaffPage>
  )
}
