import { Checkbox } from 'antd'
import { holds } from '../../../core/condition.ts'
import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'

export function Choices({ field, value, onChange, id, disabled, scope, describedBy }: KindProps<FieldOf<'choices'>>) {
  const chosen = Array.isArray(value) ? value.map(String) : []
  const offered = field.options.filter(({ value: one, when }) => !when || chosen.includes(one) || holds(when, scope))
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-label={field.label}
      {...(describedBy && { 'aria-describedby': describedBy })}
    >
      <Checkbox.Group
        value={chosen}
        disabled={disabled}
        options={offered.map((option) => ({ value: option.value, label: option.label }))}
        onChange={(next) => onChange(next)}
      />
    </div>
  )
}
