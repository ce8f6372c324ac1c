import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import './marks.css'
import type { SectionMark, Task } from './marks.ts'

/** Never colour alone: a tick, an exclamation mark, a half disc, a ring. */
export function MarkShape({ is }: { is: SectionMark['is'] | Task['is'] }) {
  if (is === 'done') return <CheckCircleFilled className="ok" aria-label="已完成" />
  if (is === 'wrong') return <ExclamationCircleFilled className="bad" aria-label="有问题" />
  if (is === 'advice') return <InfoCircleFilled className="warn" aria-label="提醒" />
  if (is === 'partly') return <span className="half" role="img" aria-label="未填完" />
  return <span className="ring" role="img" aria-label={is === 'optional' ? '选填' : '未填'} />
}
