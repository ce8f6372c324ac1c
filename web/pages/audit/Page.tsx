import { StaffPage } from '../../shell/StaffPage.tsx'
import { Lines } from './Lines.tsx'

/** 操作记录. */
export const Page = () => (
  <StaffPage kinds={['administrator', 'system']} heading="操作记录">
    <Lines />
  </StaffPage>
)
