import { Alert, Button } from 'antd'
import { useGoOn } from '../../login/go-on.ts'
import { PasswordForm } from '../../login/PasswordForm.tsx'
import { SignedIn, useWho } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { useLeave } from '../../shell/StaffShell.tsx'
import { usingTemporaryPassword } from '../../words/registration.ts'

const everybody = ['applicant', 'officer', 'approver', 'administrator', 'system'] as const

export function Page() {
  return (
    <SignedIn kinds={everybody} stages={['change-password', 'agree', 'complete-unit', 'ready']}>
      <Change />
    </SignedIn>
  )
}

const temporaryWords = { current: '临时密码', next: '新密码', again: '确认密码' }

function Change() {
  const who = useWho()
  const goOn = useGoOn()
  const leave = useLeave()
  const temporary = usePortal()?.accounts.opened === 'by-oneself' && who.kind === 'applicant'
  return (
    <SiteShell actions={<Button onClick={leave}>退出登录</Button>}>
      <section className="panel login-panel">
        <h1 className="page-title">修改密码</h1>
        {who.stage === 'change-password' && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 16 }}
            title={temporary ? usingTemporaryPassword : `${who.name}，您正在使用初始密码，修改后才能使用系统`}
          />
        )}
        <PasswordForm label="修改密码并继续" onDone={goOn} {...(temporary && { words: temporaryWords })} />
      </section>
    </SiteShell>
  )
}
