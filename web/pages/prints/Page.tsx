import { StaffPage } from '../../shell/StaffPage.tsx'
import { Prints } from './Prints.tsx'

/** 评审表打印: after the review the unit's officer prints the forms and hands them to the applicants. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="评审表打印">
      <Prints />
    </StaffPage>
  )
}
