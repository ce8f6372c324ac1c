import { ApplicantPage } from '../../../application/ApplicantPage.tsx'
import { OpenedPlan } from '../../../plan/OpenedPlan.tsx'
import { WholePlan } from './WholePlan.tsx'

/** One plan: for whom, for what, until when; 马上申报 at its foot. */
export const Page = () => (
  <ApplicantPage>
    <OpenedPlan>{(plan) => <WholePlan plan={plan} />}</OpenedPlan>
  </ApplicantPage>
)
