import { ApplicantPage } from '../../application/ApplicantPage.tsx'
import { useSession } from '../../session.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { Messages } from './Messages.tsx'

/** 消息: what has happened to the files one has to do with. */
export function Page() {
  return useSession().data?.kind === 'applicant' ? (
    <ApplicantPage>
      <h1 className="page-title">消息</h1>
      <Messages />
    </ApplicantPage>
  ) : (
    <StaffPage kinds={['officer', 'approver', 'administrator']} heading="消息">
      <Messages />
    </StaffPage>
  )
}
