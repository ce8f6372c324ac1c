import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'

export type RowToolsShown = {
  name: string
  number: number
  last: boolean
  open: boolean
  byHand: boolean
  full: boolean
  frozen: boolean
  onOpen: (open: boolean) => void
  onMove: (to: number) => void
  onCopy: () => void
  onDelete: () => void
}

/** What may be done with a row as a whole. */
export function RowTools({
  name,
  number,
  last,
  open,
  byHand,
  full,
  frozen,
  onOpen,
  onMove,
  onCopy,
  onDelete,
}: RowToolsShown) {
  const quiet = { type: 'text', size: 'small' } as const
  if (frozen)
    return open ? null : (
      <span className="row-tools">
        <Button {...quiet} icon={<EditOutlined aria-hidden />} aria-label={`展开${name}`} onClick={() => onOpen(true)}>
          展开
        </Button>
      </span>
    )
  return (
    <span className="row-tools">
      {byHand && (
        <>
          <Button
            {...quiet}
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={`上移${name}`}
            disabled={number === 1}
            onClick={() => onMove(number - 2)}
          />
          <Button
            {...quiet}
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={`下移${name}`}
            disabled={last}
            onClick={() => onMove(number)}
          />
        </>
      )}
      {!open && (
        <Button {...quiet} icon={<EditOutlined aria-hidden />} aria-label={`修改${name}`} onClick={() => onOpen(true)}>
          修改
        </Button>
      )}
      <Button
        {...quiet}
        icon={<CopyOutlined aria-hidden />}
        aria-label={`复制${name}`}
        disabled={full}
        onClick={onCopy}
      >
        复制
      </Button>
      <Button {...quiet} icon={<DeleteOutlined aria-hidden />} aria-label={`删除${name}`} onClick={onDelete}>
        删除
      </Button>
    </span>
  )
}
