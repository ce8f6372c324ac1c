import { kindOf } from '../../../core/field/kinds.ts'
import type { FieldOf } from '../../../core/form.ts'
import { useOpened } from '../context.ts'
import type { KindProps } from './kind.ts'

/** Computed from another field, so there is nothing to fill in. */
export function Derived({ field, value, id, scope }: KindProps<FieldOf<'derived'>>) {
  const opened = useOpened()
  return (
    <output id={id} className="field-output" aria-label={field.label}>
      {value === undefined ? '—' : kindOf(field).show(value, field, { ...opened, scope })}
    </output>
  )
}
