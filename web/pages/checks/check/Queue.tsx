import { CheckCircleFilled, SyncOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Asked } from '../../../checks/filters.ts'
import { countWords, type Line, type Total } from '../../../checks/line.ts'
import { DecisionMark, Mark } from '../../../checks/StateMark.tsx'

export type Done = { line: Line; words: string }
type Props = {
  asked: Asked
  lines: readonly Line[]
  total: Total | undefined
  at: number
  done: readonly Done[]
  to: (id: number) => string
  back: string
}

const headings: Record<Asked['list'], string> = {
  own: '待审核',
  subordinate: '下级单位',
  checked: '已审核',
  all: '全部申报',
  waiting: '待审核',
  'to-forward': '通过未上报',
  forwarded: '已上报',
  passed: '审核通过',
  'not-passed': '审核不通过',
}

/** What else waits, in the list's own order; what has just been decided stays in sight on top. */
export function Queue({ asked, lines, total, at, done, to, back }: Props) {
  const current = useRef<HTMLAnchorElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another place to scroll to
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <nav className="check-queue" aria-label={headings[asked.list]}>
      <header>
        <b>{headings[asked.list]}</b> {at >= 0 && `${at + 1} / `}
        {total && countWords(total)}
        <span className="grow" />
        <kbd>K</kbd>
        <kbd>J</kbd>
      </header>
      <p className="quiet">
        {asked.sort !== 'arrived' && asked.sort !== '-arrived'
          ? '按列表的排序'
          : !['own', 'subordinate', 'waiting', 'to-forward'].includes(asked.list)
            ? '最近的在前'
            : asked.sort === '-arrived'
              ? '新到的在前'
              : '到达早的在前'}
        <Link to={back}>返回列表</Link>
      </p>
      <ul>
        {done.map(({ line, words }) => (
          <li key={line.id} className="done">
            <Link to={to(line.id)}>
              <span>
                <b>{line.applicantName}</b>
                <Mark tone="ok" shape={<CheckCircleFilled aria-hidden />} words={words} />
              </span>
              <small>
                <span>{line.titleName}</span>
                <span>{line.organisationName}</span>
              </small>
            </Link>
          </li>
        ))}
        {lines
          .filter(({ id, submissions }) => !done.some(({ line }) => line.id === id && line.submissions === submissions))
          .map((line) => (
            <li key={line.id}>
              <Link
                ref={lines[at]?.id === line.id ? current : null}
                to={to(line.id)}
                aria-current={lines[at]?.id === line.id ? 'page' : undefined}
              >
                <span>
                  <b>{line.applicantName}</b>
                  <Note line={line} />
                </span>
                <small>
                  <span>{line.titleName}</span>
                  <span>{line.way === 'regular' ? line.organisationName : line.wayName}</span>
                </small>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Note({ line }: { line: Line }) {
  if (line.decision) return <DecisionMark decision={line.decision} />
  if (line.submissions > 1) return <Mark tone="on" shape={<SyncOutlined aria-hidden />} words="重报" />
  if (line.heldDays === null) return null
  return (
    <small className={line.heldDays > 5 ? 'over' : ''}>
      {line.heldDays} 天{line.heldDays > 5 && ` · 超 ${line.heldDays - 5}`}
    </small>
  )
}
