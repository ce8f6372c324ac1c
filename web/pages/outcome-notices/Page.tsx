import { StaffPage } from '../../shell/StaffPage.tsx'
import { OutcomeNotices } from './OutcomeNotices.tsx'

/** 公示上报（本单位公示意见）: the unit's own people who passed. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="公示上报（本单位公示意见）">
      <OutcomeNotices />
    </StaffPage>
  )
}
