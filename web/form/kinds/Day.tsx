import { CalendarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { isDay } from '../../../core/day.ts'
import { type FieldOfKind, type KindProps, typed } from './kind.ts'
import { Line } from './Line.tsx'

/** Typed in any usual way, or chosen from the device's own calendar. */
export function Day(props: KindProps<FieldOfKind<'day'>>) {
  const calendar = useRef<HTMLInputElement>(null)
  const { field, value, onChange, disabled } = props
  const text = typed(value)
  return (
    <span className="field-day">
      <Line
        {...props}
        inputMode="numeric"
        placeholder="如 2026-03-31"
        suffix={
          <Button
            type="text"
            size="small"
            icon={<CalendarOutlined aria-hidden />}
            aria-label={`${field.label}：打开日历`}
            disabled={disabled}
            onClick={() => calendar.current?.showPicker()}
          />
        }
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={isDay(text) ? text : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
}
