import { Button } from 'antd'
import type { Row } from '../../core/condition.ts'

type Props = {
  noun: string
  left: readonly Row[]
  isStored: (row: string) => boolean
  full: boolean
  onGoOn: (row: Row, is: 'new' | 'changed') => void
  onGiveUp: (row: string) => void
}

/** Rows whose window was left by a crash or the end of a session: offered again, until they are saved or given up. */
export const LeftRows = ({ noun, left, isStored, full, onGoOn, onGiveUp }: Props) =>
  left.map((row) => (
    <p key={row.id} className="row-left" role="status">
      有一条{isStored(row.id) ? '改过的' : '新填的'}
      {noun}还没有保存，内容留在本机。
      <Button
        size="small"
        type="link"
        disabled={!isStored(row.id) && full}
        onClick={() => onGoOn(row, isStored(row.id) ? 'changed' : 'new')}
      >
        继续填写
      </Button>
      <Button size="small" type="link" danger onClick={() => onGiveUp(row.id)}>
        放弃
      </Button>
    </p>
  ))
