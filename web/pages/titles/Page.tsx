import { ApplicantPage } from '../../application/ApplicantPage.tsx'
import { TitlesHeld } from '../../application/TitlesHeld.tsx'

/** 我的职称. */
export const Page = () => (
  <ApplicantPage>
    <div className="page-narrow">
      <h1 className="page-title">我的职称</h1>
      <TitlesHeld />
    </div>
  </ApplicantPage>
)
