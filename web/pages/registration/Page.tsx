import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { useAddress } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { AgreementStep } from './AgreementStep.tsx'
import { RegistrationForm } from './RegistrationForm.tsx'

/** First the agreement; only who has ticked it and agreed comes to the form. */
export function Page() {
  const portal = usePortal()
  const address = useAddress()
  const go = useNavigate()
  const [agreed, setAgreed] = useState(false)
  if (!portal) return <Skeleton active />
  if (portal.accounts.opened !== 'by-oneself') return <Navigate replace to={address('login')} />
  const toLogIn = () => go(`${address('login')}?role=personal`)
  return (
    <SiteShell actions={<Button onClick={toLogIn}>返回登录页面</Button>}>
      {agreed ? (
        <RegistrationForm portal={portal} onDone={toLogIn} />
      ) : (
        <AgreementStep portal={portal} onAgree={() => setAgreed(true)} />
      )}
    </SiteShell>
  )
}
