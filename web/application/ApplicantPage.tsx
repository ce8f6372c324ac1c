import { Button, Result, Spin } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { SignedIn, useAddress } from '../session.tsx'
import { ApplicantShell } from '../shell/ApplicantShell.tsx'
import './marks.css'
import { type Own, useOwn } from './own.ts'

/** A screen of signed-in applicants. */
export const ApplicantPage = ({ children }: { children: ReactNode }) => (
  <SignedIn kinds={['applicant']}>
    <ApplicantShell>{children}</ApplicantShell>
  </SignedIn>
)

/** A screen about one's own application, the one in the address. */
export const OwnPage = ({ children }: { children: (own: Own) => ReactNode }) => (
  <ApplicantPage>
    <Opened>{children}</Opened>
  </ApplicantPage>
)

function Opened({ children }: { children: (own: Own) => ReactNode }) {
  const { data, error, refetch } = useOwn(Number(useParams().id))
  if (data) return children(data)
  return error ? (
    <NotOpened onRetry={() => void refetch()} />
  ) : (
    <Spin style={{ display: 'block', margin: '80px auto' }} />
  )
}

export function NotOpened({ onRetry }: { onRetry: () => void }) {
  const address = useAddress()
  return (
    <Result
      status="404"
      title={<h1>没有打开这份申报</h1>}
      subTitle="可能已被删除，或者网络不通。已填写的内容不会丢失。"
      extra={[
        <Button key="again" type="primary" onClick={onRetry}>
          重试
        </Button>,
        <Link key="home" to={address('home')}>
          返回首页
        </Link>,
      ]}
    />
  )
}
