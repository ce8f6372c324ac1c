import { Alert, Spin } from 'antd'
import { useEffect } from 'react'
import { Link, Navigate, useNavigate } from 'react-router'
import { useAsk, useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import { ApplicantPage } from '../../../application/ApplicantPage.tsx'
import { useAddress } from '../../../session.tsx'
import { usePortal } from '../../../shell/portal.ts'
import { Begin } from '../../home/Begin.tsx'
import '../../../application/application.css'
import { Choose } from './Choose.tsx'

/** 新建申报: what somebody declares for decides what the form will ask. */
export const Page = () => (
  <ApplicantPage>
    <Opened />
  </ApplicantPage>
)

/** Where plans are designed, one of them is chosen first. */
function Opened() {
  const address = useAddress()
  const portal = usePortal()
  if (!portal) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  return portal.designing ? <Navigate to={address('plans')} replace /> : <OpenedYear />
}

function OpenedYear() {
  const address = useAddress()
  const { data } = useAsk(['plans', 'current'], (region) =>
    client.GET('/api/{region}/plans/current', { params: { path: { region } } }),
  )
  if (!data) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  if (data.pledge) return <Navigate to={address('applications')} replace />
  if (data.application && data.askedByForm) return <Navigate to={address(`application/${data.application}`)} replace />
  if (data.application)
    return (
      <Alert
        type="info"
        showIcon
        title="本年度您已有一份申报，每人每年只能申报一次"
        action={<Link to={address(`application/${data.application}`)}>打开这份申报</Link>}
      />
    )
  if (!data.plan?.open || data.barredUntil) return <Begin plan={data} />
  return data.askedByForm ? <Open /> : <Choose plan={data} />
}

/** 个人信息申报: the one declaration of the year is made when it is first opened. */
function Open() {
  const address = useAddress()
  const go = useNavigate()
  const { mutate } = useChange(
    (region: string) => client.POST('/api/{region}/applications', { params: { path: { region } }, body: {} }),
    { done: ({ id }) => void go(address(`application/${id}`), { replace: true }) },
  )
  useEffect(() => mutate(), [mutate])
  return <Spin style={{ display: 'block', margin: '80px auto' }} />
}
