import { Button, Result, Spin } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import { useAddress } from '../session.tsx'

export type Plan = paths['/api/{region}/plans/{id}']['get']['responses'][200]['content']['application/json']

/** The published plan in the address. */
export function OpenedPlan({ children }: { children: (plan: Plan) => ReactNode }) {
  const id = Number(useParams().id)
  const address = useAddress()
  const { data, error, refetch } = useAsk(
    ['plans', id],
    (region) => client.GET('/api/{region}/plans/{id}', { params: { path: { region, id } } }),
    Number.isSafeInteger(id),
  )
  if (data) return children(data)
  if (!error && Number.isSafeInteger(id)) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  return (
    <Result
      status="404"
      title={<h1>没有打开这个评审计划</h1>}
      subTitle="可能已经撤下，或者网络不通。"
      extra={[
        <Button key="again" type="primary" onClick={() => void refetch()}>
          重试
        </Button>,
        <Link key="plans" to={address('plans')}>
          查看全部评审计划
        </Link>,
      ]}
    />
  )
}
