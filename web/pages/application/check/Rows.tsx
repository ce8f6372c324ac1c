import { ArrowRightOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Section } from '../../../../core/form.ts'
import { MarkShape } from '../../../application/MarkShape.tsx'
import type { SectionMark, Task } from '../../../application/marks.ts'
import { useAddress } from '../../../session.tsx'

const said = { wrong: '不符合', partly: '未填完', advice: '提醒' }

/** One line a problem: its state, where it is, what is wrong and how to mend it, a jump. */
export function TaskRows({ id, heading, tasks }: { id: number; heading: string; tasks: readonly Task[] }) {
  const address = useAddress()
  if (tasks.length === 0) return null
  return (
    <section className="card check-rows">
      <header>
        <h2>{heading}</h2>
      </header>
      <ul>
        {tasks.map(({ key, place, heading: section, text, is }) => (
          <li key={key} className={is}>
            <span className="check-state">
              <MarkShape is={is} /> {said[is]}
            </span>
            <b>{section}</b>
            <p>{text}</p>
            <Link
              to={`${address(`application/${id}`)}?${new URLSearchParams({ ...place, asked: '' })}`}
              aria-label={`去修改：${section} ${text}`}
            >
              去修改 <ArrowRightOutlined aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function DoneRows({ id, done }: { id: number; done: readonly { section: Section; mark: SectionMark }[] }) {
  const address = useAddress()
  if (done.length === 0) return null
  return (
    <section className="card check-rows">
      <header>
        <h2>已完成</h2>
      </header>
      <ul>
        {done.map(({ section, mark }) => (
          <li key={section.id} className={mark.is}>
            <span className="check-state">
              <MarkShape is={mark.is} /> {mark.is === 'optional' ? '选填' : '已完成'}
            </span>
            <b>{section.heading}</b>
            <p>{mark.is === 'optional' ? '没有填写' : mark.text}</p>
            <Link to={`${address(`application/${id}`)}?section=${section.id}`} aria-label={`查看：${section.heading}`}>
              查看
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
