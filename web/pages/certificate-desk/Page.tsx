import { StaffPage } from '../../shell/StaffPage.tsx'
import { Certificates } from './Certificates.tsx'

/** 证书: made by the officer of the office where the route ended, and issued straight to the holder. */
export function Page() {
  return (
    <StaffPage kinds={['officer', 'approver']} heading="证书">
      <Certificates />
    </StaffPage>
  )
}
