import { CheckCircleFilled, ClockCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import type { Line } from '../../core/detection.ts'
import { verdictWords } from '../words/detection.ts'

const shapes: Record<Line['verdict'], typeof CheckCircleFilled> = {
  pass: CheckCircleFilled,
  fail: CloseCircleFilled,
  unknown: ClockCircleFilled,
  unmet: MinusCircleOutlined,
}

/** Never colour alone: a shape and the word. */
export function VerdictTag({ is }: { is: Line['verdict'] }) {
  const Shape = shapes[is]
  return (
    <span className="verdict-tag" data-is={is}>
      <Shape aria-hidden /> {verdictWords[is]}
    </span>
  )
}
