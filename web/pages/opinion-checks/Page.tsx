import { StaffPage } from '../../shell/StaffPage.tsx'
import { OpinionChecks } from './OpinionChecks.tsx'

/** 下级单位公示审核: the opinions that came up to this office. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="下级单位公示审核">
      <OpinionChecks />
    </StaffPage>
  )
}
