import { StaffPage } from '../../shell/StaffPage.tsx'
import { OpinionRulings } from './OpinionRulings.tsx'

/** 公示异议处理: objections that climbed to this office, to be ruled on. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="公示异议处理">
      <OpinionRulings />
    </StaffPage>
  )
}
