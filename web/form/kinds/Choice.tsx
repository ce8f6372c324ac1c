import { Select } from 'antd'
import { optionsOffered } from '../../../core/field/choice.ts'
import { kindOf } from '../../../core/field/kinds.ts'
import type { FieldOf } from '../../../core/form.ts'
import { useOpened } from '../context.ts'
import { heard, type KindProps, typed } from './kind.ts'

/** One of a list. Long lists are searched; what depends on another choice says so before that one is made. */
export function Choice(props: KindProps<FieldOf<'choice'>>) {
  const { field, value, onChange, id, disabled, invalid, scope } = props
  const opened = useOpened()
  const options = optionsOffered(field, { form: opened.form, scope })
  const now = typed(value)
  const unknown = now !== '' && !options.some((option) => option.value === now)
  const listed = unknown
    ? [...options, { value: now, label: kindOf(field).show(now, field, { ...opened, scope }) }]
    : options
  return (
    <Select
      id={id}
      value={now === '' ? undefined : now}
      disabled={disabled}
      allowClear={!props.required}
      showSearch={options.length > 8 && { optionFilterProp: 'label' }}
      placeholder={disabled ? '' : options.length === 0 && field.under ? '请先选择上一项' : '请选择'}
      notFoundContent={field.under ? '请先选择上一项' : '没有找到'}
      options={listed.map((option) => ({ value: option.value, label: option.label }))}
      onChange={(chosen?: string) => onChange(chosen ?? '')}
      style={{ width: '100%' }}
      {...heard(props)}
      {...(invalid && { status: 'error' as const })}
    />
  )
}
