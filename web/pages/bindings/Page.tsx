import { StaffPage } from '../../shell/StaffPage.tsx'
import './bindings.css'
import { People } from './People.tsx'
import { Waiting } from './Waiting.tsx'

/** 人员绑定: who asks to be of this unit, and who is. */
export const Page = () => (
  <StaffPage kinds={['administrator', 'officer']} heading="人员绑定">
    <Waiting />
    <People />
  </StaffPage>
)
