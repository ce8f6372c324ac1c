import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  HolderOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { DragEvent } from 'react'
import type { ShownRow } from '../../core/shape.ts'
import { type FieldsShown, FieldsView } from './FieldsView.tsx'
import { rowAddress } from './place.ts'
import { RowSummary } from './RowSummary.tsx'

type Props = FieldsShown & {
  section: string
  row: ShownRow
  number: number
  last: boolean
  noun: string
  heading: string
  open: boolean
  problems: number
  byHand: boolean
  full: boolean
  frozen: boolean
  onOpen: (open: boolean) => void
  onMove: (to: number) => void
  onCopy: () => void
  onDelete: () => void
  onDrag: (event: 'start' | 'over' | 'drop') => void
}

/** One row of a list: folded to what it says, or open to be changed. */
export function RowCard(props: Props) {
  const { section, row, number, noun, heading, open, problems, byHand, frozen, onDrag, locks } = props
  const name = `第 ${number} 条${noun}`
  const note = locks.noteAt(row.id, undefined)
  return (
    <section
      className="row"
      id={rowAddress(section, row.id)}
      aria-label={`${name}${heading && `：${heading}`}`}
      data-problem={problems > 0 || undefined}
      data-open={open || undefined}
      data-marked={note === undefined ? undefined : true}
      onDragOver={(event: DragEvent) => {
        if (byHand) event.preventDefault()
        onDrag('over')
      }}
      onDrop={() => onDrag('drop')}
    >
      <header>
        {byHand && !frozen && (
          <span className="row-grip" draggable aria-hidden title="拖动排序" onDragStart={() => onDrag('start')}>
            <HolderOutlined />
          </span>
        )}
        <span className="row-number">{number}</span>
        <h2>{heading || `新的${noun}`}</h2>
        {row.void && <span className="chip">{row.void}</span>}
        {problems > 0 && (
          <span className="chip bad">
            <ExclamationCircleFilled aria-hidden /> {problems} 处问题
          </span>
        )}
        <RowTools {...props} name={name} />
      </header>
      {note !== undefined && <p className="field-marked">需修改{note && `：${note}`}</p>}
      {open ? (
        <>
          <FieldsView
            fields={row.fields}
            row={row.id}
            said={props.said}
            namesMissing={props.namesMissing}
            locks={locks}
            onField={props.onField}
          />
          <div className="row-done">
            <Button onClick={() => props.onOpen(false)}>完成</Button>
          </div>
        </>
      ) : (
        <RowSummary row={row} />
      )}
    </section>
  )
}

function RowTools({
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
}: Props & { name: string }) {
  const quiet = { type: 'text', size: 'small' } as const
  if (frozen)
    return open ? null : (
      <span className="row-tools">
        <Button {...quiet} icon={<EditOutlined />} aria-label={`展开${name}`} onClick={() => onOpen(true)}>
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
            icon={<ArrowUpOutlined />}
            aria-label={`上移${name}`}
            disabled={number === 1}
            onClick={() => onMove(number - 2)}
          />
          <Button
            {...quiet}
            icon={<ArrowDownOutlined />}
            aria-label={`下移${name}`}
            disabled={last}
            onClick={() => onMove(number)}
          />
        </>
      )}
      {!open && (
        <Button {...quiet} icon={<EditOutlined />} aria-label={`修改${name}`} onClick={() => onOpen(true)}>
          修改
        </Button>
      )}
      <Button {...quiet} icon={<CopyOutlined />} aria-label={`复制${name}`} disabled={full} onClick={onCopy}>
        复制
      </Button>
      <Button {...quiet} icon={<DeleteOutlined />} aria-label={`删除${name}`} onClick={onDelete}>
        删除
      </Button>
    </span>
  )
}
