import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Row } from '../../core/condition.ts'
import type { ShownSection } from '../../core/shape.ts'
import { useDeletion } from './deletion.tsx'
import type { FieldsShown } from './FieldsView.tsx'
import { goToPlaceSoon } from './place.ts'
import { type RowActs, RowCard } from './RowCard.tsx'
import { copied, moved, newRowId, sorted } from './rows.ts'
import { useSteadyRows, useSteadySaid } from './steady.ts'

export type RowsShown = FieldsShown & {
  shown: Extract<ShownSection, { is: 'list' }>
  rows: readonly Row[]
  onRows: (rows: readonly Row[]) => void
  /** The row and the field that a jump leads to. */
  wanted?: string | undefined
  wantedField?: string | undefined
}

/** Rows that are added, changed, copied, ordered and taken away; what was taken away can be had back. */
export function RowList(props: RowsShown) {
  const { shown, rows, onRows, wanted, namesMissing, namesUnfinished, locks, onField } = props
  const { section, max } = shown
  const { noun = '', order } = section.list ?? {}
  const remove = useDeletion()
  const [open, setOpen] = useState<readonly string[]>([])
  const dragged = useRef<number>(undefined)
  const now = useRef(rows)
  now.current = rows
  const unfold = (id: string) => setOpen((before) => (before.includes(id) ? before : [...before, id]))
  useEffect(() => {
    if (wanted !== undefined) setOpen((before) => (before.includes(wanted) ? before : [...before, wanted]))
  }, [wanted])
  const full = rows.length >= max
  const frozen = locks.locked !== 'nothing'

  const add = (row: Row, at: number) => {
    onRows([...rows.slice(0, at), row, ...rows.slice(at)])
    unfold(row.id)
    goToPlaceSoon({ section: section.id, row: row.id, field: section.fields[0]?.id ?? '' }, 50)
  }
  const fold = (id: string) => {
    setOpen((before) => before.filter((one) => one !== id))
    const next = sorted(section, rows)
    if (next.some((row, index) => row !== rows[index])) onRows(next)
  }
  const takeAway = (index: number) => {
    const row = rows[index]
    if (!row) return
    remove({
      id: row.id,
      index,
      noun,
      onDelete: () => {
        onRows(rows.filter((one) => one !== row))
        return true
      },
      onRestore: () => onRows([...now.current.slice(0, index), row, ...now.current.slice(index)]),
    })
  }
  const drag = (index: number, event: 'start' | 'over' | 'drop') => {
    if (event === 'start') dragged.current = index
    if (event !== 'drop' || dragged.current === undefined) return
    if (dragged.current !== index) onRows(moved(rows, dragged.current, index))
    dragged.current = undefined
  }
  const acts = useSteadyActs({
    open: (id, wide) => (wide ? unfold(id) : fold(id)),
    move: (from, to) => onRows(moved(rows, from, to)),
    copy: (index) => {
      const row = rows[index]
      if (row) add(copied(section, row), index + 1)
    },
    takeAway,
    drag,
  })
  const drawn = useSteadyRows(shown.rows)
  const saidAt = useSteadySaid(props.said, drawn)

  return (
    <>
      {shown.rows.length === 0 && (
        <div className="rows-empty">
          <p>还没有填写{noun}。</p>
        </div>
      )}
      {drawn.map((row, index) => (
        <RowCard
          key={row.id}
          {...{ row, noun, acts, full, frozen, locks, namesMissing, namesUnfinished, onField }}
          section={section.id}
          said={saidAt(row.id)}
          number={index + 1}
          last={index === drawn.length - 1}
          open={open.includes(row.id)}
          byHand={order !== 'newest-first'}
        />
      ))}
      {!frozen && (
        <div className="rows-add">
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={full}
            onClick={() => add({ id: newRowId() }, rows.length)}
          >
            新增{noun}
          </Button>
          <span className="quiet">
            {full ? `已有 ${rows.length} 条，最多 ${max} 条，不能再加` : `已有 ${rows.length} 条，最多 ${max} 条`}
            {order === 'newest-first' ? '；按时间由近到远自动排列' : rows.length > 1 ? '；用箭头或拖动调整次序' : ''}
          </span>
        </div>
      )}
    </>
  )
}

/** The same for every drawing, so that a row need not be drawn again for them. */
function useSteadyActs(acts: RowActs): RowActs {
  const now = useRef(acts)
  now.current = acts
  const [steady] = useState<RowActs>(() => ({
    open: (row, open) => now.current.open(row, open),
    move: (from, to) => now.current.move(from, to),
    copy: (index) => now.current.copy(index),
    takeAway: (index) => now.current.takeAway(index),
    drag: (index, event) => now.current.drag(index, event),
  }))
  return steady
}
