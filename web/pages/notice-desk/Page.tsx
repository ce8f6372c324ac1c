import { StaffPage } from '../../shell/StaffPage.tsx'
import { Desk } from './Desk.tsx'

/** 结果公示处理: who waits for a notice, and the notices of this office. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="结果公示处理">
      <Desk />
    </StaffPage>
  )
}
