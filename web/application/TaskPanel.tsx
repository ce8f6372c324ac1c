import { CheckCircleFilled } from '@ant-design/icons'
import { memo } from 'react'
import type { Place } from '../form/place.ts'
import { MarkShape } from './MarkShape.tsx'
import type { Task } from './marks.ts'

/** 需要处理: everything that stands in the way, each with a jump. Advice comes last and apart. */
export const TaskPanel = memo(function TaskPanel({
  tasks,
  now,
  onGo,
}: {
  tasks: readonly Task[]
  now: string
  onGo: (place: Place) => void
}) {
  const blocking = tasks.filter(({ is }) => is !== 'advice')
  return (
    <section className="tasks" aria-label="需要处理">
      <h2>需要处理 {blocking.length > 0 && <span className="count">{blocking.length}</span>}</h2>
      {blocking.length === 0 && (
        <p className="tasks-none">
          <CheckCircleFilled className="ok" aria-hidden /> 必填内容已填完，没有发现问题。
        </p>
      )}
      <TaskList tasks={blocking} now={now} onGo={onGo} />
      {blocking.length < tasks.length && (
        <>
          <h3>提醒（不影响提交）</h3>
          <TaskList tasks={tasks.filter(({ is }) => is === 'advice')} now={now} onGo={onGo} />
        </>
      )}
    </section>
  )
})

function TaskList({ tasks, now, onGo }: { tasks: readonly Task[]; now: string; onGo: (place: Place) => void }) {
  return (
    <ul>
      {tasks.map(({ key, place, heading, text, is }) => (
        <li key={key} data-here={place.section === now || undefined}>
          <MarkShape is={is} />
          <div>
            <b>{heading}</b>
            <p>{text}</p>
          </div>
          <button
            type="button"
            className="link"
            onClick={() => onGo(place)}
            aria-label={`${place.section === now ? '定位' : '跳转'}：${heading} ${text}`}
          >
            {place.section === now ? '定位' : '跳转'}
          </button>
        </li>
      ))}
    </ul>
  )
}
