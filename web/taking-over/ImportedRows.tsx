import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { isFrozen } from '../../core/taken.ts'
import { useOpened } from '../form/context.ts'
import { rowAddress } from '../form/place.ts'
import type { RowsShown } from '../form/RowList.tsx'
import '../form/row-table.css'
import { useSteadyRows, useSteadySaid } from '../form/steady.ts'
import { columnsOf } from './columns.ts'
import { ImportedRow } from './ImportedRow.tsx'
import { ImportWindow, windowName } from './ImportWindow.tsx'
import { useRowActs } from './row-acts.tsx'
import './taking-over.css'

/** Rows that come from the library: taken over, ordered, marked, removed, and never written here. */
export function ImportedRows(props: RowsShown) {
  const { shown, rows, wanted, wantedField, locks, namesMissing, namesUnfinished } = props
  const { section, max } = shown
  const { stale = {} } = useOpened()
  const [importing, setImporting] = useState(false)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const drawn = useSteadyRows(shown.rows)
  const saidAt = useSteadySaid(props.said, drawn)
  const acts = useRowActs(section, rows)
  const frozen = locks.locked === 'all'
  const fixed = locks.locked !== 'nothing'
  const full = rows.length >= max
  const columns = columnsOf(section, drawn)
  const own = section.fields.filter((field) => !isFrozen(section, field))
  const name = windowName(section)
  const unfold = (row: string, open: boolean) =>
    setUnfolded((before) => new Set(open ? [...before, row] : [...before].filter((one) => one !== row)))

  useEffect(() => {
    if (wanted !== undefined && wantedField === undefined) setUnfolded((before) => new Set([...before, wanted]))
  }, [wanted, wantedField])

  return (
    <div className="row-table imported">
      {!frozen && (
        <div className="rows-add">
          <Button
            type="primary"
            ghost
            icon={<ImportOutlined aria-hidden />}
            disabled={full || fixed}
            aria-label={name}
            onClick={() => setImporting(true)}
          >
            导入
          </Button>
          <span className="quiet">
            已导入 {rows.length} 条，最多 {max} 条{full && '，不能再导入'}
          </span>
        </div>
      )}
      {drawn.length === 0 ? (
        <p className="rows-empty">还没有导入。点“导入”，从个人业绩库选择单位已审核通过的记录。</p>
      ) : (
        <div className="row-table-scroll">
          <table aria-label={section.heading}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">展开</span>序号
                </th>
                {columns.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
                {own.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
                {!frozen && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {drawn.map((row, index) => (
                <ImportedRow
                  key={row.id}
                  id={rowAddress(section.id, row.id)}
                  {...{ row, columns, own, section, locks, frozen, fixed, namesMissing, namesUnfinished, acts, unfold }}
                  number={index + 1}
                  last={index === drawn.length - 1}
                  stale={stale[row.id]}
                  said={saidAt(row.id)}
                  unfolded={unfolded.has(row.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {importing && <ImportWindow section={section} onClose={() => setImporting(false)} />}
    </div>
  )
}
