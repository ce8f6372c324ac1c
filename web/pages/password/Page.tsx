import { Alert, Button } from 'antd'
import { useGoOn } from '../../login/go-on.ts'
import { PasswordForm } from '../../login/PasswordForm.tsx'
import { SignedIn, useWho } from '../../session.tsx'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { useLeave } from '../../shell/StaffShell.tsx'

const everybody = ['applicant', 'officer', 'approver', 'administrator', 'system'] as const

export function Page() {
  return (
    <SignedIn kinds={everybody} stages={['change-password', 'agree', 'complete-unit', 'ready']}>
      <Change />
    </SignedIn>
  )
}

function Change() {
  const who = useWho()
  const goOn = useGoOn()
  const leave = useLeave()
  return (
    <SiteShell actions={<Button onClick={leave}>退出登录</Button>}>
      <section className="panel login-panel">
        <h1 className="page-title">修改密码</h1>
        {who.stage === 'change-password' && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 16 }}
            title={`${who.name}，您正在使用初始密码，修改后才能使用系统`}
          />
        )}
        <PasswordForm label="修改密码并继续" onDone={goOn} />
      </section>
    </SiteShell>
  )
}
