import { StaffPage } from '../../shell/StaffPage.tsx'
import { Committees } from './Committees.tsx'

/** 评委会管理: the committees that this unit convenes or authorises. */
export function Page() {
  return (
    <StaffPage kinds={['administrator']} heading="评委会管理">
      <Committees />
    </StaffPage>
  )
}
