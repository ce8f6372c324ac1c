import { StaffPage } from '../../shell/StaffPage.tsx'
import { Desk } from './Desk.tsx'

/** 业绩库审核: the library entries that the unit's people have submitted. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="业绩库审核">
      <Desk />
    </StaffPage>
  )
}
