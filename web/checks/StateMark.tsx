import {
  CheckCircleFilled,
  CloseOutlined,
  MinusCircleOutlined,
  PauseOutlined,
  RollbackOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Line } from './line.ts'

/** A state is a shape and a word; colour only repeats them. */
export function StateMark({ line }: { line: Pick<Line, 'state' | 'stateName' | 'submissions'> }) {
  if (line.state === 'under-check' && line.submissions > 1)
    return <Mark tone="on" shape={<SyncOutlined aria-hidden />} words={`重报（第 ${line.submissions} 次）`} />
  const [tone, shape] = marks[line.state] ?? ['off', <i key="ring" className="ring" />]
  return <Mark tone={tone} shape={shape} words={line.state === 'under-check' ? '待审核' : line.stateName} />
}

/** What this desk decided. */
export function DecisionMark({ decision }: { decision: NonNullable<Line['decision']> }) {
  const [tone, shape, words] = decisions[decision]
  return <Mark tone={tone} shape={shape} words={words} />
}

export const Mark = ({ tone, shape, words }: { tone: string; shape: ReactNode; words: string }) => (
  <span className={`state-mark ${tone}`}>
    {shape}
    <span>{words}</span>
  </span>
)

const half = <i key="half" className="half" />
const tick = <CheckCircleFilled aria-hidden key="tick" />
const cross = <CloseOutlined aria-hidden key="cross" />

const marks: Record<string, [string, ReactNode]> = {
  'sent-back': ['warn', <RollbackOutlined aria-hidden key="back" />],
  refused: ['bad', cross],
  barred: ['bad', <MinusCircleOutlined aria-hidden key="bar" />],
  withdrawn: ['off', <RollbackOutlined aria-hidden key="back" />],
  eligible: ['ok', tick],
  'on-notice': ['on', half],
  noticed: ['ok', tick],
  'with-committee': ['off', <PauseOutlined aria-hidden key="wait" />],
  'under-review': ['on', half],
  passed: ['ok', tick],
  'not-passed': ['bad', cross],
  'outcome-on-notice': ['on', half],
  'to-forward': ['ok', tick],
  'opinion-climbing': ['on', half],
  'opinion-arrived': ['warn', half],
  'outcome-noticed': ['ok', tick],
  confirmed: ['ok', tick],
  certified: ['ok', tick],
  revoked: ['bad', cross],
}

const decisions: Record<NonNullable<Line['decision']>, [string, ReactNode, string]> = {
  approve: ['ok', tick, '通过'],
  sendBack: ['warn', <RollbackOutlined aria-hidden key="back" />, '退回修改'],
  refuse: ['bad', cross, '不通过'],
  bar: ['bad', <MinusCircleOutlined aria-hidden key="bar" />, '加入黑名单'],
}
