import { SignedIn, useSession } from '../../session.tsx'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { Messages } from './Messages.tsx'

/** 消息: what has happened to the files one has to do with. */
export function Page() {
  return useSession().data?.kind === 'applicant' ? (
    <SignedIn kinds={['applicant']}>
      <SiteShell>
        <h1 className="page-title">消息</h1>
        <Messages />
      </SiteShell>
    </SignedIn>
  ) : (
    <StaffPage kinds={['officer', 'approver', 'administrator']} heading="消息">
      <Messages />
    </StaffPage>
  )
}
