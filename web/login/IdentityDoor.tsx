import { LoginOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useLocation } from 'react-router'
import { useRegion } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { Role } from './LoginForm.tsx'

export const departure = (region: string, as: 'people' | 'units', next?: string | null) =>
  `/api/${region}/identity/departure?as=${as}${next ? `&next=${encodeURIComponent(next)}` : ''}`

/** The button that leads to the province's identity service, under the role that it knows. */
export function IdentityDoor({ role, beside }: { role: Role; beside: boolean }) {
  const region = useRegion()
  const { search } = useLocation()
  const portal = usePortal()
  const provider = portal?.accounts.provider
  const as = role === 'personal' ? 'people' : 'units'
  const label = role === 'staff' ? undefined : provider?.[as]
  if (!label)
    return portal?.accounts.opened === 'by-provider' && role === 'personal' ? (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={refusalSentence({ refusal: 'identity-not-offered', detail: {} })}
      />
    ) : null
  const next = beside ? undefined : new URLSearchParams(search).get('next')
  return (
    <div className="login-door">
      <Button
        type={role === 'personal' && portal?.accounts.opened === 'by-provider' ? 'primary' : 'default'}
        size="large"
        block
        icon={<LoginOutlined aria-hidden />}
        href={departure(region, as, next)}
        {...(beside && { target: '_blank' })}
      >
        {label}
      </Button>
      <p className="quiet">
        {role === 'personal' ? `用${provider?.name}的个人账号登录` : `由法定代表人用${provider?.name}的法人账号登录`}
        {beside && '；登录完成后回到本页继续'}
      </p>
    </div>
  )
}
