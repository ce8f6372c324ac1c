import { ApplicantPage } from '../../application/ApplicantPage.tsx'
import { usePortal } from '../../shell/portal.ts'
import { Declarations } from './Declarations.tsx'
import { Membership } from './Membership.tsx'
import { OwnList } from './OwnList.tsx'

/** 我的申报: one line a year; where plans are designed, 职称申报; where an icon leads here, the page behind it. */
export function Page() {
  return (
    <ApplicantPage>
      <Opened />
    </ApplicantPage>
  )
}

function Opened() {
  const portal = usePortal()
  if (!portal) return null
  if (portal.designing) return <Declarations />
  if (portal.entrance) return <Membership entrance={portal.entrance} />
  return (
    <div className="page-narrow">
      <h1 className="page-title">我的申报</h1>
      <OwnList empty="还没有申报。申报期内可在首页点“立即申报”。" />
    </div>
  )
}
