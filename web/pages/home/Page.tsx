import { useSession } from '../../session.tsx'
import { ApplicantHome } from './ApplicantHome.tsx'
import { StaffHome } from './StaffHome.tsx'

/** 首页: everybody's first page. */
export function Page() {
  return useSession().data?.kind === 'applicant' ? <ApplicantHome /> : <StaffHome />
}
