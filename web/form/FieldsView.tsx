import { Fragment } from 'react'
import type { ShownField } from '../../core/shape.ts'
import { FieldView } from './FieldView.tsx'
import { isNamed, type Said, saidKey } from './findings.ts'
import type { Changed } from './kinds/kind.ts'
import type { Locks } from './locks.ts'
import { useLowering } from './lowering.ts'

export type FieldsShown = {
  said: ReadonlyMap<string, Said>
  /** What is only not there yet is named when somebody asks what is missing. */
  namesMissing: boolean
  /** Rules that more typing may still satisfy speak once the section has been saved or left. */
  namesUnfinished: boolean
  locks: Locks
  onField: (row: string | undefined, field: string, value: Changed) => void
}

/** The fields of a sheet or of one row, two beside each other where there is room. */
export function FieldsView({
  fields,
  row,
  said,
  namesMissing,
  namesUnfinished,
  locks,
  onField,
}: FieldsShown & { fields: readonly ShownField[]; row?: string }) {
  const { noteAt, onBlur } = useLowering(fields, row, onField)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the cursor has left a field
    <div className="fields" onBlur={onBlur}>
      {fields.map((shown) => {
        const here = said.get(saidKey(row, shown.field.id))
        return (
          <Fragment key={shown.field.id}>
            {shown.field.heading && <h2 className="fields-part">{shown.field.heading}</h2>}
            <FieldView
              shown={shown}
              row={row}
              problem={here && isNamed(here, { namesMissing, namesUnfinished }) ? here.problem : undefined}
              advice={noteAt(shown) ?? here?.advice}
              locked={locks.isLocked(row, shown.field.id)}
              marked={locks.noteAt(row, shown.field.id)}
              onChange={onField}
            />
          </Fragment>
        )
      })}
    </div>
  )
}
