import { Input } from 'antd'
import type { ReactNode } from 'react'
import { kindOf } from '../../../core/field/kinds.ts'
import type { Field } from '../../../core/form.ts'
import { useOpened } from '../context.ts'
import { heard, type KindProps, typed } from './kind.ts'

type Props = KindProps & {
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'url'
  placeholder?: string
  suffix?: ReactNode
}

/** One line of text. When it is left, it shows what was understood: 2015.4.1 becomes 2015-04-01. */
export function Line({ inputMode, placeholder, suffix, ...props }: Props) {
  const { field, value, onChange, id, disabled, invalid, scope } = props
  const { form, today } = useOpened()
  const tidy = () => {
    const text = typed(value)
    const parsed = text && kindOf(field).parse(text, field, { form, scope, today })
    if (parsed && 'value' in parsed && shown(field, parsed.value) !== text) onChange(parsed.value)
  }
  return (
    <Input
      id={id}
      value={typed(value)}
      disabled={disabled}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onBlur={tidy}
      {...heard(props)}
      {...(invalid && { status: 'error' as const })}
      {...(inputMode && { inputMode })}
      {...(placeholder && { placeholder })}
      {...(suffix && { suffix })}
    />
  )
}

const shown = (field: Field, value: unknown) => (field.kind === 'number' ? Number(value) : String(value))
