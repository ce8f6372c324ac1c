import { StaffPage } from '../../../shell/StaffPage.tsx'
import { NoticeOfOffice } from './NoticeOfOffice.tsx'

export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="公示与异议">
      <NoticeOfOffice />
    </StaffPage>
  )
}
