import { ExclamationCircleFilled, HolderOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { DragEvent } from 'react'
import type { ShownRow } from '../../core/shape.ts'
import { type FieldsShown, FieldsView } from './FieldsView.tsx'
import { rowAddress } from './place.ts'
import { RowSummary } from './RowSummary.tsx'
import { RowTools, type RowToolsShown } from './RowTools.tsx'

type Props = FieldsShown &
  Omit<RowToolsShown, 'name'> & {
    section: string
    row: ShownRow
    noun: string
    heading: string
    problems: number
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
            <HolderOutlined aria-hidden />
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
