import { Button, Result, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useAsk } from '../../../api/ask.ts'
import { client, Refusal } from '../../../api/client.ts'
import '../../../checks/checks.css'
import { askedIn } from '../../../checks/filters.ts'
import { useKeys } from '../../../checks/keys.ts'
import { useAddress } from '../../../session.tsx'
import { usePortal } from '../../../shell/portal.ts'
import { refusalSentence } from '../../../words/refusals.ts'
import './check.css'
import { File } from './File.tsx'
import { type Done, Queue } from './Queue.tsx'
import { told } from './told.ts'

/** One desk's work: the queue stays while files come and go, so nobody leaves the page to decide. */
export function Desk({ id }: { id: number }) {
  const [search] = useSearchParams()
  const granted = usePortal()?.routesGranted === true
  const asked = askedIn(search, { first: granted ? 'waiting' : 'own' })
  const address = useAddress()
  const go = useNavigate()
  const [done, setDone] = useState<readonly Done[]>([])
  const { data: queue } = useAsk(['checks', 'queue', asked], (region) =>
    client.GET('/api/{region}/checks', { params: { path: { region }, query: { ...asked, limit: 200 } } }),
  )
  const { data, error, refetch } = useAsk(['checks', 'one', id], (region) =>
    client.GET('/api/{region}/checks/{id}', { params: { path: { region, id } } }),
  )
  const lines = queue?.rows ?? []
  const at = lines.findIndex((line) => line.id === id)
  const query = search.size ? `?${search}` : ''
  const to = (other: number) => `${address(`checks/${other}`)}${query}`
  const back = `${address(asked.list === 'checked' ? 'checked' : 'checks')}${query}`
  const former = lines[at - 1]
  const next = lines[at + 1]
  const step = (line: { id: number } | undefined) => () => line && void go(to(line.id))
  useKeys({ j: step(next), k: step(former) })
  /** The next file opens by itself; after the last one, the list. */
  const onDone = (words: string) => {
    const line = lines[at]
    if (line) setDone((before) => [...before, { line, words }])
    const following = next ?? lines.find((one) => one.id !== id)
    void go(following ? to(following.id) : back)
  }
  return (
    <div className="check">
      <Queue asked={asked} lines={lines} total={queue?.total ?? undefined} at={at} done={done} to={to} back={back} />
      {error instanceof Refusal ? (
        <Result
          status={error.status === 404 ? '404' : 'warning'}
          title={refusalSentence(error)}
          subTitle={error.status === 404 ? '可能已由其他人员办理，或不在您的权限范围内。' : undefined}
          extra={[
            <Button key="again" onClick={() => void refetch()}>
              重试
            </Button>,
            <Link key="list" to={back}>
              返回列表
            </Link>,
          ]}
        />
      ) : data && data.id === id ? (
        <File
          key={id}
          told={told(data)}
          back={back}
          onFormer={former && step(former)}
          onNext={next && step(next)}
          nextName={next?.applicantName}
          onDone={onDone}
        />
      ) : (
        <div className="check-opening">
          <Skeleton active paragraph={{ rows: 12 }} />
        </div>
      )}
    </div>
  )
}
