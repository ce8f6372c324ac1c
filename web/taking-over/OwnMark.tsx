import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { Field, Section } from '../../core/form.ts'
import type { ShownRow } from '../../core/shape.ts'
import { isOneOf } from '../../core/taken.ts'
import { useOpened } from '../form/context.ts'
import { FieldView } from '../form/FieldView.tsx'
import { isNamed, type Said, saidKey } from '../form/findings.ts'
import type { Locks } from '../form/locks.ts'
import { fieldAddress } from '../form/place.ts'
import type { RowActs } from './row-acts.tsx'

type Props = {
  field: Field
  row: ShownRow
  section: Section
  number: number
  said: ReadonlyMap<string, Said>
  namesMissing: boolean
  namesUnfinished: boolean
  locks: Locks
  acts: RowActs
}

/** A mark of the declaration's own on a row, such as 最高学历 or 考核结果: set where the row stands. */
export function OwnMark({ field, row, section, number, said, namesMissing, namesUnfinished, locks, acts }: Props) {
  const { form } = useOpened()
  const shown = row.fields.find((one) => one.field.id === field.id)
  if (!shown) return null
  const here = said.get(saidKey(row.id, field.id))
  const problem = here && isNamed(here, { namesMissing, namesUnfinished }) ? here.problem : undefined
  const locked = locks.isLocked(row.id, field.id)
  if (!isOneOf(form, section.id, field))
    return (
      <FieldView
        shown={shown}
        row={row.id}
        problem={problem}
        advice={here?.advice}
        locked={locked}
        marked={locks.noteAt(row.id, field.id)}
        onChange={acts.mark}
      />
    )
  const isIt = shown.value === true
  return (
    <>
      <Button
        id={fieldAddress(section.id, row.id, field.id)}
        size="small"
        type={isIt ? 'primary' : 'default'}
        icon={isIt ? <CheckCircleFilled aria-hidden /> : undefined}
        aria-pressed={isIt}
        aria-label={`${field.label}：第 ${number} 条`}
        disabled={locked || shown.readonly}
        onClick={() => acts.markOne(row.id, field.id)}
      >
        {field.label}
      </Button>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
