import { ExclamationCircleFilled } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import type { Field, Section } from '../../core/form.ts'
import type { ShownRow } from '../../core/shape.ts'
import { useOpened } from './context.ts'
import { isNamed, type Said } from './findings.ts'
import type { Locks } from './locks.ts'
import { evidenceIn, said as textOf, wordsOf } from './rows.ts'
import { filesOf } from './slots.ts'

type Props = {
  id: string
  row: ShownRow
  columns: readonly Field[]
  section: Section
  said: ReadonlyMap<string, Said>
  namesMissing: boolean
  namesUnfinished: boolean
  locks: Locks
  frozen: boolean
  noun: string
  number: number
  onOpen: () => void
  onDelete: () => void
  onFiles: (is: 'send' | 'look') => void
  /** The row that ↑ and ↓ move. */
  chosen?: boolean
  onChoose?: () => void
}

/** One row of the table with what may be done with it: 修改, 删除, 上传附件, 预览附件. */
export function RowLine(props: Props) {
  const { id, row, columns, section, said, locks, frozen, noun, number, onOpen, onDelete, onFiles } = props
  const { chosen, onChoose } = props
  const opened = useOpened()
  const problems = [...said.values()].filter((one) => isNamed(one, props)).length
  const note = locks.noteAt(row.id, undefined)
  const evidence = evidenceIn(section).filter((field) => row.fields.some((one) => one.field.id === field.id))
  const count = evidence.reduce((sum, field) => sum + filesIn(row, field.id), 0)
  const name = (word: string) => `${word}第 ${number} 条${noun}`
  const { send, look } = wordsOf(evidence)
  const act = { type: 'link', size: 'small' } as const
  return (
    <tr
      id={id}
      tabIndex={-1}
      data-marked={note === undefined ? undefined : true}
      data-problem={problems > 0 || undefined}
    >
      <th scope="row">
        {onChoose ? (
          <Radio checked={chosen ?? false} aria-label={name('选中')} onChange={onChoose}>
            {number}
          </Radio>
        ) : (
          number
        )}
        {row.void && <span className="chip">{row.void}</span>}
        {problems > 0 && (
          <span className="chip bad">
            <ExclamationCircleFilled aria-hidden /> {problems} 处问题
          </span>
        )}
        {note !== undefined && <span className="field-marked">需修改{note && `：${note}`}</span>}
      </th>
      {columns.map((column) => {
        const here = row.fields.find((one) => one.field.id === column.id)
        return (
          <td key={column.id} data-label={column.label} data-kind={column.kind}>
            <span>{here && textOf(here, opened)}</span>
          </td>
        )
      })}
      <td className="row-table-acts">
        <Button {...act} aria-label={name(frozen ? '查看' : '修改')} onClick={onOpen}>
          {frozen ? '查看' : '修改'}
        </Button>
        {!frozen && (
          <Button {...act} danger disabled={locks.locked !== 'nothing'} aria-label={name('删除')} onClick={onDelete}>
            删除
          </Button>
        )}
        {evidence.length > 0 && (
          <>
            <Button {...act} disabled={frozen} aria-label={name(`${send}：`)} onClick={() => onFiles('send')}>
              {send}
            </Button>
            <Button {...act} aria-label={name(`${look}：`)} onClick={() => onFiles('look')}>
              {look}（{count}）
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}

const filesIn = ({ fields }: ShownRow, field: string) =>
  filesOf(fields.find((one) => one.field.id === field)?.value).length
