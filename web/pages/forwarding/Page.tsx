import { CheckList } from '../../checks/CheckList.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 数据上报: what has passed here goes on along its one live route. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="数据上报">
      <CheckList part="forwarding" />
    </StaffPage>
  )
}
