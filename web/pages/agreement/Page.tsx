import { Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useGoOn } from '../../login/go-on.ts'
import { SignedIn } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { useLeave } from '../../shell/StaffShell.tsx'

export function Page() {
  return (
    <SignedIn
      kinds={['applicant', 'officer', 'approver', 'administrator', 'system']}
      stages={['agree', 'complete-unit', 'ready']}
    >
      <Agreement />
    </SignedIn>
  )
}

function Agreement() {
  const portal = usePortal()
  const goOn = useGoOn()
  const leave = useLeave()
  const [read, setRead] = useState(false)
  const agree = useChange(
    (region, versions: { agreement: string; privacy: string }) =>
      client.PUT('/api/{region}/agreement', { params: { path: { region } }, body: versions }),
    { done: goOn },
  )
  if (!portal) return <Skeleton active />
  const { agreement, privacy } = portal
  return (
    <SiteShell actions={<Button onClick={leave}>不同意，退出登录</Button>}>
      <section className="panel agreement">
        <h1 className="page-title">使用协议和个人信息处理规则</h1>
        <h2>{agreement.heading ?? '使用协议'}</h2>
        <p className="legal">{agreement.text}</p>
        <h2>个人信息处理规则</h2>
        <p className="legal">{privacy.text}</p>
        <Checkbox checked={read} onChange={({ target }) => setRead(target.checked)}>
          我已阅读并同意使用协议和个人信息处理规则
        </Checkbox>
        <div>
          <Button
            type="primary"
            disabled={!read}
            loading={agree.isPending}
            onClick={() => agree.mutate({ agreement: agreement.version, privacy: privacy.version })}
          >
            同意并继续
          </Button>
          {!read && <span className="quiet">　请先勾选上方的同意</span>}
        </div>
      </section>
    </SiteShell>
  )
}
