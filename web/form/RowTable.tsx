import { useEffect, useState } from 'react'
import type { Row } from '../../core/condition.ts'
import type { ShownRow } from '../../core/shape.ts'
import { AttachmentWindow } from '../evidence/AttachmentWindow.tsx'
import { AddRow } from './AddRow.tsx'
import { useOpened } from './context.ts'
import { LeftRows } from './LeftRows.tsx'
import { rowAddress } from './place.ts'
import type { RowsShown } from './RowList.tsx'
import './row-table.css'
import { RowLine } from './RowLine.tsx'
import { useRowOrder } from './RowOrder.tsx'
import { RowWindow } from './RowWindow.tsx'
import { evidenceIn, listed, newRowId, wordsOf } from './rows.ts'
import { filesOf, useSlots } from './slots.ts'
import { useSteadyRows, useSteadySaid } from './steady.ts'
import { useTakingAway } from './taking-away.ts'

type Open = { row: Row; is: 'new' | 'changed' }

/** Rows as a table; each is filled in in a window of its own and stored by itself. */
export function RowTable(props: RowsShown) {
  const { shown, rows, wanted, wantedField, locks, namesMissing, namesUnfinished } = props
  const { section, max } = shown
  const { noun = '' } = section.list ?? {}
  const { region, storing, form } = useOpened()
  const { slotOf, mayAttach } = useSlots()
  const [open, setOpen] = useState<Open>()
  const [files, setFiles] = useState<{ row: string; is: 'send' | 'look' }>()
  const [left, setLeft] = useState<readonly Row[]>(() => storing?.kept.rows(section.id) ?? [])
  const frozen = locks.locked === 'all'
  const full = rows.length >= max
  const drawn = useSteadyRows(shown.rows)
  const saidAt = useSteadySaid(props.said, drawn)
  // Beside the list of sections there is room for fewer.
  const columns = listed(section, drawn).slice(0, form.manner?.navigation === 'tabs' ? 7 : 5)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump happens once, not whenever the rows change
  useEffect(() => {
    const row = rows.find(({ id }) => id === wanted)
    if (!row || wantedField === undefined) return
    if (evidenceIn(section).some(({ id }) => id === wantedField)) setFiles({ row: row.id, is: 'send' })
    else setOpen({ row, is: 'changed' })
  }, [wanted, wantedField])

  const takeAway = useTakingAway(section, rows)
  const order = useRowOrder(section, rows, locks.locked !== 'nothing')
  const change = (id: string) =>
    setOpen(rows.flatMap((row): Open[] => (row.id === id ? [{ row, is: 'changed' }] : []))[0])
  const close = () => {
    setOpen(undefined)
    setLeft(storing?.kept.rows(section.id) ?? [])
  }
  const filed = files && drawn.find(({ id }) => id === files.row)
  const slotsOf = ({ id: row, fields }: ShownRow) =>
    fields.flatMap(({ field, value, readonly }) =>
      field.kind === 'files'
        ? [slotOf({ section: section.id, row }, field, filesOf(value), readonly || locks.isLocked(row, field.id))]
        : [],
    )

  return (
    <div className="row-table">
      {!frozen && (
        <AddRow
          noun={noun}
          count={rows.length}
          max={max}
          onAdd={() => setOpen({ row: { id: newRowId() }, is: 'new' })}
          order={order?.buttons}
        />
      )}
      {!frozen && (
        <LeftRows
          noun={noun}
          left={left}
          isStored={(id) => rows.some((row) => row.id === id)}
          full={full}
          onGoOn={(row, is) => setOpen({ row, is })}
          onGiveUp={(id) => {
            storing?.kept.keep(section.id, id, undefined)
            setLeft(left.filter((row) => row.id !== id))
          }}
        />
      )}
      {drawn.length === 0 ? (
        <p className="rows-empty">还没有填写{noun}。</p>
      ) : (
        <div className="row-table-scroll">
          <table aria-label={section.heading}>
            <thead>
              <tr>
                <th scope="col">序号</th>
                {columns.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((row, index) => (
                <RowLine
                  key={row.id}
                  id={rowAddress(section.id, row.id)}
                  {...{ row, columns, section, locks, frozen, namesMissing, namesUnfinished, noun }}
                  number={index + 1}
                  said={saidAt(row.id)}
                  {...(order && !frozen && { chosen: row.id === order.chosen, onChoose: () => order.choose(row.id) })}
                  onOpen={() => change(row.id)}
                  onDelete={() => takeAway(index)}
                  onFiles={(is) => {
                    if (is === 'look' || mayAttach({ section: section.id, row: row.id })) setFiles({ row: row.id, is })
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && (
        <RowWindow
          key={open.row.id}
          shown={shown}
          rows={rows}
          row={open.row}
          isNew={open.is === 'new'}
          locks={locks}
          wantedField={open.row.id === wanted ? wantedField : undefined}
          onClose={close}
          onNext={() => setOpen({ row: { id: newRowId() }, is: 'new' })}
        />
      )}
      {files && filed && (
        <AttachmentWindow
          region={region}
          title={`${wordsOf(evidenceIn(section))[files.is]}：第 ${drawn.indexOf(filed) + 1} 条${noun}`}
          looking={files.is === 'look'}
          onClose={() => setFiles(undefined)}
          slots={slotsOf(filed)}
        />
      )}
    </div>
  )
}
