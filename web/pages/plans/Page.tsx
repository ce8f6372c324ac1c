import { ApplicantPage } from '../../application/ApplicantPage.tsx'
import { Plans } from './Plans.tsx'

/** 评审计划: what may be declared for, by name, year, level and kind. */
export const Page = () => (
  <ApplicantPage>
    <Plans />
  </ApplicantPage>
)
