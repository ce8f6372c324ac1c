import { CalendarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { isDay } from '../../core/day.ts'

/** A line in which a day is typed, with a button at its end that opens the device's own calendar. */
export function WithCalendar({
  label,
  value,
  min,
  disabled = false,
  onChange,
  line,
}: {
  label: string
  value: string
  min?: string | undefined
  disabled?: boolean
  onChange: (day: string) => void
  line: (opener: ReactNode) => ReactNode
}) {
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <span className="field-day">
      {line(
        <Button
          type="text"
          size="small"
          icon={<CalendarOutlined aria-hidden />}
          aria-label={`${label}：打开日历`}
          disabled={disabled}
          onClick={() => calendar.current?.showPicker()}
        />,
      )}
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        min={min}
        value={isDay(value) ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
}
