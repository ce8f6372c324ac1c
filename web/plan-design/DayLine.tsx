import '../form/form.css'
import { Input } from 'antd'
import { useState } from 'react'
import { dated } from '../../core/field/day.ts'
import { WithCalendar } from '../form/WithCalendar.tsx'
import type { Control } from './Asked.tsx'

type Props = Control & {
  label: string
  value: string
  /** How exact: years 1, months 2, days 3. */
  parts?: 1 | 2 | 3
  onChange: (day: string) => void
}

const examples = { 1: '如 2026', 2: '如 2026-03', 3: '如 2026-03-31' }

/** A day, month or year, typed in any usual way and tidied when it is left. */
export function DayLine({ label, value, parts = 3, onChange, ...control }: Props) {
  const [typed, setTyped] = useState<string>()
  const settle = () => {
    if (typed === undefined) return
    const parsed = dated(typed, parts)
    onChange(parsed && 'value' in parsed ? parsed.value : typed.trim().slice(0, 10))
    setTyped(undefined)
  }
  const line = (opener?: React.ReactNode) => (
    <Input
      {...control}
      value={typed ?? value}
      inputMode="numeric"
      placeholder={examples[parts]}
      autoComplete="off"
      maxLength={20}
      suffix={opener}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
  if (parts !== 3) return line()
  return <WithCalendar label={label} value={typed ?? value} onChange={onChange} line={line} />
}
