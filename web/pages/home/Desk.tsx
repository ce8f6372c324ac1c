import { Alert, Button, Skeleton } from 'antd'
import { Link, useNavigate } from 'react-router'
import { Refusal } from '../../api/client.ts'
import { useCounts } from '../../checks/lines.ts'
import '../../checks/checks.css'
import { useKeys } from '../../checks/keys.ts'
import { momentWords } from '../../checks/line.ts'
import { useAddress, useWho } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { CountStrip } from './CountStrip.tsx'
import { Deadline } from './Deadline.tsx'
import { Latest } from './Latest.tsx'
import { useFirst } from './newest.ts'
import { OtherWork } from './OtherWork.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { Stuck } from './Stuck.tsx'
import './desk.css'

/** The home of an officer or an approver: counts by state, deadlines, files held too long, what has just arrived. */
export function Desk() {
  const who = useWho()
  const address = useAddress()
  const go = useNavigate()
  const { data, error, refetch } = useCounts()
  const longest = data?.stuck[0]
  const first = useFirst()
  const begin = longest
    ? { id: longest.id, list: longest.organisationName === who.organisationName ? 'own' : 'subordinate' }
    : first
  const start = () =>
    begin && void go(address(`checks/${begin.id}${begin.list === 'subordinate' ? '?list=subordinate' : ''}`))
  useKeys({ enter: start })
  if (error instanceof Refusal)
    return (
      <Alert
        type="warning"
        showIcon
        title={refusalSentence(error)}
        action={<Button onClick={() => void refetch()}>重试</Button>}
      />
    )
  if (!data) return <Skeleton active />
  return (
    <>
      <div className="home-head">
        <div>
          <h1 className="page-title">
            {greeting()}，{who.name}
          </h1>
          <p className="quiet">
            {today()}。
            {longest ? (
              <>
                先办{' '}
                <Link to={address('checks')}>
                  {data.stuck.length === 10 ? '10 份以上' : `${data.stuck.length} 份`}超过 {data.stuckAfter}{' '}
                  个工作日的申报
                </Link>
                ，最久一份已在您处 {longest.heldDays} 个工作日。
              </>
            ) : begin ? (
              `没有停留超过 ${data.stuckAfter} 个工作日的申报。`
            ) : (
              '没有等您审核的申报。'
            )}
          </p>
        </div>
        {begin && (
          <Button type="primary" onClick={start}>
            从最久的开始{who.kind === 'approver' ? '审批' : '审核'} <kbd>Enter</kbd>
          </Button>
        )}
      </div>
      <CountStrip counts={data} />
      <OtherWork />
      {data.plan && <Deadline plan={data.plan} />}
      <div className="home-two">
        <Stuck stuck={data.stuck} after={data.stuckAfter} />
        <div>
          <Latest />
          <Shortcuts />
        </div>
      </div>
    </>
  )
}

const greeting = () => {
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false }).format(),
  )
  return hour < 6 ? '您好' : hour < 12 ? '上午好' : hour < 14 ? '中午好' : hour < 18 ? '下午好' : '晚上好'
}

const today = () => {
  const day = momentWords(new Date().toISOString()).slice(0, 10)
  return `${day} ${new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', weekday: 'long' }).format()}`
}
