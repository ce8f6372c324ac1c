import { StaffPage } from '../../shell/StaffPage.tsx'
import { Operation } from './Operation.tsx'

/** 运行状况: of the system manager. */
export const Page = () => (
  <StaffPage kinds={['system']} heading="运行状况">
    <Operation />
  </StaffPage>
)
