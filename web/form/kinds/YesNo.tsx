import { Radio } from 'antd'
import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'

export const YesNo = ({ field, value, onChange, id, disabled, describedBy, invalid }: KindProps<FieldOf<'yesNo'>>) => (
  <Radio.Group
    id={id}
    aria-label={field.label}
    value={typeof value === 'boolean' ? value : undefined}
    disabled={disabled}
    onChange={(event) => onChange(event.target.value as boolean)}
    options={[
      { value: true, label: '是' },
      { value: false, label: '否' },
    ]}
    {...(describedBy && { 'aria-describedby': describedBy })}
    {...(invalid && { className: 'field-radio-invalid' })}
  />
)
