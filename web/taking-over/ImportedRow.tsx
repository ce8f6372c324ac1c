import { DownOutlined, ExclamationCircleFilled, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import type { Field, Section } from '../../core/form.ts'
import type { ShownRow } from '../../core/shape.ts'
import type { Stale } from '../../core/taken.ts'
import { useOpened } from '../form/context.ts'
import { isNamed, type Said } from '../form/findings.ts'
import type { Locks } from '../form/locks.ts'
import type { RowColumn } from './columns.ts'
import { OwnMark } from './OwnMark.tsx'
import { RowWhole } from './RowWhole.tsx'
import type { RowActs } from './row-acts.tsx'
import { StaleNote } from './StaleNote.tsx'

type Props = {
  id: string
  row: ShownRow
  columns: readonly RowColumn[]
  own: readonly Field[]
  section: Section
  number: number
  last: boolean
  stale: Stale | undefined
  said: ReadonlyMap<string, Said>
  namesMissing: boolean
  namesUnfinished: boolean
  locks: Locks
  frozen: boolean
  fixed: boolean
  unfolded: boolean
  unfold: (row: string, open: boolean) => void
  acts: RowActs
}

/** One row taken over: 展开, the declaration's own marks, 上移, 下移, 移除. Drawn anew only when something of its own has changed. */
export const ImportedRow = memo(function ImportedRow(props: Props) {
  const { id, row, columns, own, section, number, last, stale, said, locks, frozen, fixed, unfolded, unfold, acts } =
    props
  const opened = useOpened()
  const problems = [...said.values()].filter((one) => isNamed(one, props)).length
  const note = locks.noteAt(row.id, undefined)
  const name = (word: string) => `${word}第 ${number} 条${section.list?.noun ?? ''}`
  const small = { type: 'link', size: 'small' } as const
  const width = columns.length + own.length + (frozen ? 1 : 2)
  return (
    <>
      <tr
        id={id}
        tabIndex={-1}
        data-marked={note === undefined ? undefined : true}
        data-problem={problems > 0 || undefined}
      >
        <th scope="row">
          <Button
            type="text"
            size="small"
            className="row-unfold"
            icon={unfolded ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            aria-expanded={unfolded}
            aria-label={name(unfolded ? '收起' : '展开')}
            onClick={() => unfold(row.id, !unfolded)}
          />
          {number}
          {row.void && <span className="chip">{row.void}</span>}
          {problems > 0 && (
            <span className="chip bad">
              <ExclamationCircleFilled aria-hidden /> {problems} 处问题
            </span>
          )}
          {note !== undefined && <span className="field-marked">需修改{note && `：${note}`}</span>}
        </th>
        {columns.map((column) => (
          <td key={column.id} data-label={column.label}>
            <span>{column.text(row, opened)}</span>
          </td>
        ))}
        {own.map((field) => (
          <td key={field.id} data-label={field.label} className="row-own-mark">
            <OwnMark {...props} field={field} />
          </td>
        ))}
        {!frozen && (
          <td className="row-table-acts">
            <Button
              {...small}
              disabled={fixed || number === 1}
              aria-label={name('上移')}
              onClick={() => acts.move(row.id, -1)}
            >
              上移
            </Button>
            <Button {...small} disabled={fixed || last} aria-label={name('下移')} onClick={() => acts.move(row.id, 1)}>
              下移
            </Button>
            <Button
              {...small}
              danger
              disabled={fixed && !mayGo(locks, row.id)}
              aria-label={name('移除')}
              onClick={() => acts.remove(row.id, stale)}
            >
              移除
            </Button>
          </td>
        )}
      </tr>
      {stale && (
        <tr className="row-stale">
          <td colSpan={width}>
            <StaleNote
              stale={stale}
              name={name('重新导入')}
              disabled={frozen || (fixed && !mayGo(locks, row.id))}
              onAnew={() => acts.anew(row.id)}
            />
          </td>
        </tr>
      )}
      {unfolded && (
        <tr className="row-unfolded">
          <td colSpan={width}>
            <RowWhole row={row} />
          </td>
        </tr>
      )}
    </>
  )
})

const mayGo = (locks: Locks, row: string) => !locks.isLocked(row, undefined)
