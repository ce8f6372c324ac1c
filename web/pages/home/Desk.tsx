import { Alert, Button, Skeleton } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { useCounts } from '../../checks/lines.ts'
import '../../checks/checks.css'
import { useKeys } from '../../checks/keys.ts'
import { countWords, grouped, momentWords } from '../../checks/line.ts'
import { useAddress, useWho } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
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
  const of = (...states: string[]) =>
    data.states.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)
  const year = data.year ? `&year=${data.year}` : ''
  const counts = [
    { words: '待审核', count: countWords(data.own), note: '本单位人员', to: 'checks' },
    { words: '下级单位待审', count: countWords(data.subordinate), note: '下级单位报送', to: 'checks?list=subordinate' },
    {
      words: '审核中',
      count: grouped(of('under-check')),
      note: '本单位人员，在各级',
      to: `checks?list=all&state=under-check${year}`,
    },
    {
      words: '退回修改中',
      count: grouped(of('sent-back')),
      note: '等待申报人重报',
      to: `checks?list=all&state=sent-back${year}`,
    },
    {
      words: '资格审查通过',
      count: grouped(of('eligible', 'on-notice', 'noticed')),
      note: '含公示中、公示结束',
      to: `checks?list=all&state=eligible${year}`,
    },
    { words: '本级已审核', count: countWords(data.checked), note: '只能查看', to: 'checked' },
  ]
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
      <nav className="panel count-strip" aria-label="各状态申报数">
        {counts.map(({ words, count, note, to }) => (
          <Link key={words} to={address(to)}>
            <span>{words}</span>
            <b>{count}</b>
            <small>{note}</small>
          </Link>
        ))}
      </nav>
      {data.plan && (
        <section className="panel deadline">
          <header>
            <h2>截止日</h2>
            <span className="quiet">{data.plan.name}</span>
          </header>
          <ul>
            <li>
              <span>{data.plan.closes}</span>
              <b>个人申报截止</b>
              <span className={data.plan.daysLeft > 0 && data.plan.daysLeft <= 7 ? 'near' : 'quiet'}>
                {data.plan.daysLeft > 0 ? `剩 ${data.plan.daysLeft} 天（含今天）` : '不在申报期内'}
              </span>
            </li>
          </ul>
        </section>
      )}
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

/** The one that has lain here longest, where none has lain too long. */
function useFirst() {
  const { data: own } = useNewest('own', 'arrived', 1)
  const { data: subordinate } = useNewest('subordinate', 'arrived', 1)
  const line = own?.rows[0]
  if (line) return { id: line.id, list: 'own' as const }
  const other = subordinate?.rows[0]
  return other && { id: other.id, list: 'subordinate' as const }
}

const useNewest = (list: 'own' | 'subordinate', sort: 'arrived' | '-arrived', limit: number) =>
  useAsk(['checks', list, sort, limit], (region) =>
    client.GET('/api/{region}/checks', { params: { path: { region }, query: { list, sort, limit } } }),
  )

function Latest() {
  const address = useAddress()
  const { data: own } = useNewest('own', '-arrived', 7)
  const { data: subordinate } = useNewest('subordinate', '-arrived', 7)
  const both = [
    ...(own?.rows ?? []).map((line) => ({ line, query: '' })),
    ...(subordinate?.rows ?? []).map((line) => ({ line, query: '?list=subordinate' })),
  ]
    .sort((one, other) => other.line.arrivedAt.localeCompare(one.line.arrivedAt))
    .slice(0, 7)
  return (
    <section className="panel">
      <header>
        <h2>最近到达</h2>
      </header>
      {both.length === 0 ? (
        <p className="home-none quiet">没有新到的申报</p>
      ) : (
        <ul className="arrivals">
          {both.map(({ line, query }) => (
            <li key={line.id}>
              <span className="quiet">{momentWords(line.arrivedAt).slice(5)}</span>
              <span>
                <Link to={address(`checks/${line.id}${query}`)}>{line.applicantName}</Link>{' '}
                {`　${line.submissions > 1 ? '重报' : '首次'} · ${line.titleName}`}
              </span>
              <span className="quiet">{line.organisationName}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
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
