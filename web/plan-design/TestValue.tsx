import { Input, InputNumber, Select } from 'antd'
import type { FieldTest } from '../../core/plan-design.ts'
import type { Testable } from '../../core/plan-tests.ts'
import { DayLine } from './DayLine.tsx'
import { worth } from './test-value.ts'

type Props = {
  test: FieldTest
  field: Testable | undefined
  label: string
  wrong: boolean
  onChange: (test: FieldTest) => void
}

/** The value of a test, typed or chosen as the field itself would be. */
export function TestValue({ test, field, label, wrong, onChange }: Props) {
  const now = worth(test)
  const status = wrong ? { status: 'error' as const } : {}
  const common = { 'aria-label': label, ...status }
  const shown = typeof now === 'string' || typeof now === 'number' ? String(now) : ''
  const put = (value: string | number) => {
    if ('from' in test) onChange({ field: test.field, from: value })
    else if ('to' in test) onChange({ field: test.field, to: value })
    else onChange({ field: test.field, is: value })
  }
  if ('withinYears' in test || 'yearsBefore' in test)
    return (
      <InputNumber
        {...common}
        min={1}
        max={80}
        precision={0}
        suffix="年"
        value={Number(now)}
        onChange={(years) => {
          if (years === null) return
          onChange(
            'withinYears' in test
              ? { field: test.field, withinYears: years }
              : { field: test.field, yearsBefore: years },
          )
        }}
      />
    )
  if (!field) return <Input {...common} disabled value={shown} />
  if (field.kind === 'yesNo')
    return (
      <Select
        {...common}
        value={now === true}
        options={[
          { value: true, label: '是' },
          { value: false, label: '否' },
        ]}
        onChange={(is) => onChange({ field: test.field, is })}
      />
    )
  if ('oneOf' in test)
    return (
      <Select
        {...common}
        mode={field.options.length > 0 ? 'multiple' : 'tags'}
        placeholder={field.options.length > 0 ? '请选择' : '输入后按回车，可多个'}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...test.oneOf]}
        options={[...field.options]}
        onChange={(oneOf: string[]) => onChange({ field: test.field, oneOf })}
      />
    )
  if (field.options.length > 0)
    return (
      <Select
        {...common}
        placeholder="请选择"
        showSearch={{ optionFilterProp: 'label' }}
        {...(shown !== '' && { value: shown })}
        options={[...field.options]}
        onChange={(value: string) => put(value)}
      />
    )
  if (field.kind === 'number')
    return <InputNumber {...common} value={Number(now)} onChange={(number) => number !== null && put(number)} />
  if (field.kind === 'year')
    return (
      <InputNumber
        {...common}
        min={1900}
        max={2100}
        precision={0}
        placeholder="如 2021"
        value={shown === '' ? null : Number(shown)}
        onChange={(year) => put(year ?? '')}
      />
    )
  if (field.kind === 'month' || field.kind === 'day')
    return <DayLine {...common} id="" label={label} parts={field.kind === 'day' ? 3 : 2} value={shown} onChange={put} />
  return <Input {...common} value={shown} maxLength={200} onChange={({ target }) => put(target.value)} />
}
