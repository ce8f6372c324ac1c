import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'

type Props = {
  /** What is moved, for those who hear the page. */
  name: string
  index: number
  count: number
  onMove: (to: number) => void
  onCopy?: () => void
  onDelete: () => void
}

/** What may be done with one of several as a whole. */
export function OrderTools({ name, index, count, onMove, onCopy, onDelete }: Props) {
  const quiet = { type: 'text', size: 'small' } as const
  return (
    <span className="order-tools">
      <Button
        {...quiet}
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={`上移${name}`}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <Button
        {...quiet}
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={`下移${name}`}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      />
      {onCopy && <Button {...quiet} icon={<CopyOutlined aria-hidden />} aria-label={`复制${name}`} onClick={onCopy} />}
      <Button {...quiet} icon={<DeleteOutlined aria-hidden />} aria-label={`删除${name}`} onClick={onDelete} />
    </span>
  )
}
