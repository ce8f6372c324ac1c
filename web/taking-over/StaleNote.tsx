import { InfoCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { Stale } from '../../core/taken.ts'

const notes: Record<Stale, string> = {
  'newer-version': '业绩库中的这条记录已修改并重新审核通过，这里仍是原来的内容。',
  'not-approved': '业绩库中的这条记录已修改，还没有重新审核通过；这里仍是原来审核通过的内容。',
  removed: '业绩库中的这条记录已删除；这里仍是原来审核通过的内容。',
}

type Props = { stale: Stale; name: string; disabled: boolean; onAnew: () => void }

/** That the achievement is no longer what was taken over, and what can be done about it. */
export const StaleNote = ({ stale, name, disabled, onAnew }: Props) => (
  <p className="stale-note">
    <span>
      <InfoCircleFilled aria-hidden /> {notes[stale]}
    </span>
    {stale === 'newer-version' && (
      <Button size="small" disabled={disabled} aria-label={name} onClick={onAnew}>
        重新导入
      </Button>
    )}
  </p>
)
