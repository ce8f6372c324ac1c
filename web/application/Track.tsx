import { CheckOutlined, ClockCircleOutlined, CloseOutlined } from '@ant-design/icons'
import type { Stop } from './steps.ts'

const icons = {
  done: <CheckOutlined aria-hidden />,
  current: <ClockCircleOutlined aria-hidden />,
  stopped: <CloseOutlined aria-hidden />,
  'to-come': null,
}
const said = { done: '已完成', current: '当前', stopped: '已停止', 'to-come': '未到' }

/** Where the application has been, where it is, and where it has still to go. */
export function Track({ stops }: { stops: readonly Stop[] }) {
  return (
    <ol className="track" style={{ gridTemplateColumns: `repeat(${stops.length}, minmax(0, 1fr))` }}>
      {stops.map(({ key, name, status, lines }) => (
        <li key={key} className={status} aria-current={status === 'current' ? 'step' : undefined}>
          <span className="dot" role="img" aria-label={said[status]}>
            {icons[status]}
          </span>
          <b>{name}</b>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </li>
      ))}
    </ol>
  )
}
