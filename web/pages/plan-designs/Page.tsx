import { StaffPage } from '../../shell/StaffPage.tsx'
import { PlanDesigns } from './PlanDesigns.tsx'

/** 评审计划: those that this office, which forms committees, designs. */
export function Page() {
  return (
    <StaffPage kinds={['officer']} heading="评审计划">
      <PlanDesigns />
    </StaffPage>
  )
}
