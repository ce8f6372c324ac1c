import { ExclamationCircleFilled, HolderOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, memo } from 'react'
import type { ShownRow } from '../../core/shape.ts'
import { useOpened } from './context.ts'
import { type FieldsShown, FieldsView } from './FieldsView.tsx'
import { isNamed } from './findings.ts'
import { rowAddress } from './place.ts'
import { RowSummary } from './RowSummary.tsx'
import { RowTools, type RowToolsShown } from './RowTools.tsx'
import { summaryOf } from './rows.ts'

/** What the list does with one of its rows. */
export type RowActs = {
  open: (row: string, open: boolean) => void
  move: (from: number, to: number) => void
  copy: (index: number) => void
  takeAway: (index: number) => void
  drag: (index: number, event: 'start' | 'over' | 'drop') => void
}

type Props = FieldsShown &
  Pick<RowToolsShown, 'number' | 'last' | 'open' | 'byHand' | 'full' | 'frozen'> & {
    section: string
    row: ShownRow
    noun: string
    acts: RowActs
  }

/** One row of a list: folded to what it says, or open to be changed. Drawn anew only when something of its own changes. */
export const RowCard = memo(function RowCard(props: Props) {
  const { section, row, number, last, noun, open, byHand, full, frozen, acts, locks, said } = props
  const { heading } = summaryOf(row, useOpened())
  const problems = [...said.values()].filter((one) => isNamed(one, props)).length
  const onDrag = (event: 'start' | 'over' | 'drop') => acts.drag(number - 1, event)
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
        <RowTools
          {...{ name, number, last, open, byHand, full, frozen }}
          onOpen={(wide) => acts.open(row.id, wide)}
          onMove={(to) => acts.move(number - 1, to)}
          onCopy={() => acts.copy(number - 1)}
          onDelete={() => acts.takeAway(number - 1)}
        />
      </header>
      {note !== undefined && <p className="field-marked">需修改{note && `：${note}`}</p>}
      {open ? (
        <>
          <FieldsView
            fields={row.fields}
            row={row.id}
            said={said}
            namesMissing={props.namesMissing}
            namesUnfinished={props.namesUnfinished}
            locks={locks}
            onField={props.onField}
          />
          <div className="row-done">
            <Button onClick={() => acts.open(row.id, false)}>完成</Button>
          </div>
        </>
      ) : (
        <RowSummary row={row} />
      )}
    </section>
  )
})
