import { StaffPage } from '../../shell/StaffPage.tsx'
import { Stranded } from './Stranded.tsx'

/** 滞留申报: checked, and nowhere to be forwarded to. */
export const Page = () => (
  <StaffPage kinds={['officer', 'approver']} heading="滞留申报">
    <Stranded />
  </StaffPage>
)
