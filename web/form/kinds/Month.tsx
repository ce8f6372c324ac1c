import { CalendarOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useOpened } from '../context.ts'
import { type FieldOfKind, type KindProps, typed } from './kind.ts'
import { Line } from './Line.tsx'

/** Typed as 2026-03, or chosen: browsers have no calendar of months that all people know. */
export function Month(props: KindProps<FieldOfKind<'month'>>) {
  const [open, setOpen] = useState(false)
  const { field, onChange, disabled } = props
  const pick = (month: string) => {
    setOpen(false)
    onChange(month)
  }
  return (
    <Line
      {...props}
      inputMode="numeric"
      placeholder="如 2026-03"
      suffix={
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          placement="bottomRight"
          destroyOnHidden
          content={<Months value={typed(props.value)} onPick={pick} />}
        >
          <Button
            type="text"
            size="small"
            icon={<CalendarOutlined aria-hidden />}
            aria-label={`${field.label}：选择年月`}
            disabled={disabled}
          />
        </Popover>
      }
    />
  )
}

function Months({ value, onPick }: { value: string; onPick: (month: string) => void }) {
  const { today } = useOpened()
  const [year, setYear] = useState(Number(/^\d{4}/.exec(value)?.[0] ?? today.slice(0, 4)))
  return (
    <div className="field-months">
      <header>
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label="上一年"
          onClick={() => setYear(year - 1)}
        />
        <b aria-live="polite">{year}年</b>
        <Button
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label="下一年"
          onClick={() => setYear(year + 1)}
        />
      </header>
      {Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((month) => (
        <Button key={month} size="small" type={month === value ? 'primary' : 'text'} onClick={() => onPick(month)}>
          {Number(month.slice(5))}月
        </Button>
      ))}
    </div>
  )
}
