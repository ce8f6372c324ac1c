import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { unitAsks, unitSlipsOf } from '../../../core/registration.ts'
import { answered, client } from '../../api/client.ts'
import { todayInChina } from '../../application/today.ts'
import type { Proof } from '../../login/proof.ts'
import { AgreementStep } from '../../registration/AgreementStep.tsx'
import { OpeningForm, type Typed } from '../../registration/OpeningForm.tsx'
import { useAddress, useRegion } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'

/** 单位注册: the account of a unit, which then asks for its permission. */
export function Page() {
  const portal = usePortal()
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const [agreed, setAgreed] = useState(false)
  if (!portal) return <Skeleton active />
  const { divisions, accounts, agreement, privacy } = portal
  if (!divisions) return <Navigate replace to={address('login')} />
  const toLogIn = () => go(`${address('login')}?role=staff`)
  const open = (typed: Typed, captcha: Proof) => {
    const given = Object.fromEntries(unitAsks.map((field) => [field, typed[field] ?? ''])) as Filled
    const body = { ...given, captcha, agreed: { agreement: agreement.version, privacy: privacy.version } }
    return answered(client.POST('/api/{region}/unit-registrations', { params: { path: { region } }, body }))
  }
  return (
    <SiteShell actions={<Button onClick={toLogIn}>返回登录页面</Button>}>
      {agreed ? (
        <OpeningForm
          heading="注册单位账号"
          portal={portal}
          asks={unitAsks}
          confirms
          slips={(typed) =>
            unitSlipsOf(typed, {
              accounts: { initialPassword: '', password: accounts.password },
              divisions,
              today: todayInChina(),
            })
          }
          open={open}
          opened={<p>登录后请先申请职称申报权限，取得权限后即可开展职称申报工作。</p>}
          onDone={toLogIn}
        />
      ) : (
        <AgreementStep portal={portal} onAgree={() => setAgreed(true)} />
      )}
    </SiteShell>
  )
}

type Filled = Record<(typeof unitAsks)[number], string>
