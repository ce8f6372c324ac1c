import { StaffPage } from '../../shell/StaffPage.tsx'
import { Referrals } from './Referrals.tsx'

/** 评审安排: after the notice, normal review or an entrusted one; after the result's notice, confirmation. */
export function Page() {
  return (
    <StaffPage kinds={['approver']} heading="评审安排">
      <Referrals />
    </StaffPage>
  )
}
