import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { useAddress } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { LostLogin } from './LostLogin.tsx'
import { LostPassword } from './LostPassword.tsx'

/** 账号、密码找回, of people and of units. */
export function Page() {
  const portal = usePortal()
  const address = useAddress()
  const go = useNavigate()
  const [lost, setLost] = useState<'password' | 'login'>('password')
  const [login, setLogin] = useState('')
  if (!portal) return <Skeleton active />
  const { recovery } = portal.accounts
  if (!recovery) return <Navigate replace to={address('login')} />
  const toLogIn = () => go(address('login'))
  return (
    <SiteShell actions={<Button onClick={toLogIn}>返回登录页面</Button>}>
      <section className="panel login-panel">
        {lost === 'password' ? (
          <LostPassword key={login} login={login} reached={recovery.reached} onLostLogin={() => setLost('login')} />
        ) : (
          <LostLogin
            onFound={(found) => {
              setLogin(found)
              setLost('password')
            }}
            onBack={() => setLost('password')}
          />
        )}
      </section>
    </SiteShell>
  )
}
