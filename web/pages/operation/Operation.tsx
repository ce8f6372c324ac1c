import { Alert, Skeleton } from 'antd'
import { useEffect } from 'react'
import { said } from '../../../core/sentence.ts'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import '../../checks/checks.css'
import { conditionNames, findingWords, partNames } from '../../words/operation.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { FailedJobs } from './FailedJobs.tsx'
import './operation.css'
import { Processes } from './Processes.tsx'

export type Seen = paths['/api/{region}/operation']['get']['responses']['200']['content']['application/json']
type Line = Seen['lines'][number]

const apart = 10_000

/** Every part with what was found and what to do, worst first in words and colour; looks again by itself while it is in sight. */
export function Operation() {
  const { data, error, refetch } = useAsk(['operation'], (region) =>
    client.GET('/api/{region}/operation', { params: { path: { region } } }),
  )
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void refetch(), apart)
    return () => clearInterval(timer)
  }, [refetch])
  if (!data) return error instanceof Refusal ? <Silent error={error} /> : <Skeleton active />
  return (
    <div className="operation">
      {error instanceof Refusal && <Silent error={error} />}
      <section className="panel">
        <header>
          <h2>{headline(data.lines)}</h2>
          <span className="quiet">{clock(data.at)} 更新，每 10 秒自动刷新</span>
        </header>
        <ul className="operation-lines">
          {data.lines.map((line) => (
            <PartLine key={line.part} line={line} />
          ))}
        </ul>
      </section>
      <FailedJobs jobs={data.jobs} />
      <Processes processes={data.processes} />
    </div>
  )
}

const Silent = ({ error }: { error: Refusal }) => (
  <Alert
    type="error"
    showIcon
    role="alert"
    title="现在看不到运行状况"
    description={`${refusalSentence(error)}。请检查数据库和服务进程；以下为最近一次看到的情况，本页会自动再试。`}
  />
)

function PartLine({ line: { part, condition, finding, detail } }: { line: Line }) {
  const { says, todo } = findingWords[finding]
  const { mark, shape } = marks[condition]
  return (
    <li>
      <span className={`state-mark ${mark}`}>
        <span aria-hidden>{shape}</span>
        {conditionNames[condition]}
      </span>
      <b>{partNames[part]}</b>
      <span>
        {said(says, detail)}
        {todo && <span className="operation-todo">{todo}</span>}
      </span>
    </li>
  )
}

const marks = {
  fine: { mark: 'ok', shape: '●' },
  watch: { mark: 'warn', shape: '▲' },
  broken: { mark: 'bad', shape: '■' },
} as const

function headline(lines: readonly Line[]) {
  const broken = lines.filter(({ condition }) => condition === 'broken').length
  const watch = lines.filter(({ condition }) => condition === 'watch').length
  if (broken > 0) return `${broken} 项故障${watch > 0 ? `，${watch} 项需要注意` : ''}`
  return watch > 0 ? `运行中，${watch} 项需要注意` : '一切正常'
}

const clock = (at: string) => new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
