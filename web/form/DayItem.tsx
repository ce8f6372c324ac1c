import { Form, Input, type InputProps } from 'antd'
import { dated } from '../../core/field/day.ts'
import { sentence } from '../words/problems.ts'
import './form.css'
import { WithCalendar } from './WithCalendar.tsx'

type Name = string | string[]
type Shown = { name: Name; label: string; extra?: string | undefined; required?: boolean; min?: string }

/** A day of a staff form, typed in any usual way as in the applicants' form: 2026.3.31 becomes 2026-03-31. */
export const DayItem = ({ name, label, extra, required = false, min }: Shown) => (
  <Form.Item
    name={name}
    label={label}
    extra={extra}
    validateTrigger="onSettled"
    rules={[
      { required, message: `请填写${label}` },
      {
        validator: async (_, typed?: string) => {
          const day = typed ? dated(typed, 3) : undefined
          if (day && 'problem' in day) throw new Error(sentence({ section: '', ...day }, label))
          if (day && min && day.value < min) throw new Error(`不能早于 ${min}`)
        },
      },
    ]}
  >
    <DayLine label={label} min={min} />
  </Form.Item>
)

type LineProps = Omit<InputProps, 'value' | 'onChange' | 'min'> & {
  label: string
  value?: string
  min?: string | undefined
  onChange?: (day: string) => void
  /** The form looks at a day when it is left or chosen, not while it is being typed. */
  onSettled?: () => void
}

function DayLine({ label, min, value = '', onChange = () => {}, onSettled = () => {}, ...rest }: LineProps) {
  const settle = () => {
    const parsed = dated(value, 3)
    if (parsed && 'value' in parsed && parsed.value !== value) onChange(parsed.value)
    onSettled()
  }
  return (
    <WithCalendar
      label={label}
      value={value}
      min={min}
      onChange={(day) => {
        onChange(day)
        onSettled()
      }}
      line={(opener) => (
        <Input
          {...rest}
          value={value}
          inputMode="numeric"
          placeholder="如 2026-03-31"
          autoComplete="off"
          maxLength={20}
          suffix={opener}
          onChange={(event) => onChange(event.target.value)}
          onBlur={settle}
          onPressEnter={settle}
        />
      )}
    />
  )
}
