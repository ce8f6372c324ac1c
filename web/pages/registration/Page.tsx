import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { type Registration, slipsOf } from '../../../core/registration.ts'
import { answered, client } from '../../api/client.ts'
import { todayInChina } from '../../application/today.ts'
import type { Proof } from '../../login/proof.ts'
import { AgreementStep } from '../../registration/AgreementStep.tsx'
import { OpeningForm, type Typed } from '../../registration/OpeningForm.tsx'
import { useAddress, useRegion } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'

/** First the agreement; only who has ticked it and agreed comes to the form. */
export function Page() {
  const portal = usePortal()
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const [agreed, setAgreed] = useState(false)
  if (!portal) return <Skeleton active />
  const { registration, password } = portal.accounts
  if (!registration) return <Navigate replace to={address('login')} />
  const asks = registration.asks as (keyof Registration)[]
  const toLogIn = () => go(`${address('login')}?role=personal`)
  const accounts = { initialPassword: '', password, registration: { asks } }
  const open = (typed: Typed, captcha: Proof) => {
    const { name = '', idNumber = '', mobile = '', password = '', passwordAgain = '' } = typed
    const body = {
      ...typed,
      ...{ name, idNumber, mobile, password, passwordAgain, captcha },
      agreed: { agreement: portal.agreement.version, privacy: portal.privacy.version },
    }
    return answered(client.POST('/api/{region}/registrations', { params: { path: { region } }, body }))
  }
  return (
    <SiteShell actions={<Button onClick={toLogIn}>返回登录页面</Button>}>
      {agreed ? (
        <OpeningForm
          heading="注册个人账号"
          portal={portal}
          asks={asks}
          confirms={registration.confirms}
          slips={(typed) => slipsOf(typed, { accounts, today: todayInChina() })}
          open={open}
          opened={
            <p>
              {asks.includes('login')
                ? '登录名和证件号码都可以作为账号登录，请妥善保管密码。'
                : '登录账号是您的身份证号，长期有效，请妥善保管密码。'}
            </p>
          }
          onDone={toLogIn}
        />
      ) : (
        <AgreementStep portal={portal} onAgree={() => setAgreed(true)} />
      )}
    </SiteShell>
  )
}
