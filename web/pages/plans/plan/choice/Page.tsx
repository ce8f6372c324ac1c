import { ApplicantPage } from '../../../../application/ApplicantPage.tsx'
import { OpenedPlan } from '../../../../plan/OpenedPlan.tsx'
import { Choice } from './Choice.tsx'

/** 申报职称选择: the form of declaring, the specialty and the title, then the pledge. */
export const Page = () => (
  <ApplicantPage>
    <OpenedPlan>{(plan) => <Choice plan={plan} />}</OpenedPlan>
  </ApplicantPage>
)
