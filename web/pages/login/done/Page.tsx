import { Skeleton } from 'antd'
import { Navigate, useSearchParams } from 'react-router'
import { firstPageOf } from '../../../login/first-page.ts'
import { useAddress, useRegion, useSession } from '../../../session.tsx'
import { SiteShell } from '../../../shell/SiteShell.tsx'

/** Back from the identity service: on to the page that one came for, else to one's first. */
export function Page() {
  const region = useRegion()
  const address = useAddress()
  const { data: who, isPending } = useSession()
  const next = useSearchParams()[0].get('next')
  if (isPending)
    return (
      <SiteShell>
        <h1 className="page-title">正在进入系统</h1>
        <Skeleton active />
      </SiteShell>
    )
  if (!who) return <Navigate replace to={address('login')} />
  // Only a page of this province: an address of another site must not be reached from here.
  return (
    <Navigate
      replace
      to={who.stage === 'ready' && next?.startsWith(`/${region}/`) ? next : address(firstPageOf(who))}
    />
  )
}
