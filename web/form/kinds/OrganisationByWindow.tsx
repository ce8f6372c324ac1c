import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import type { FieldOf, OrganisationRef } from '../../../core/form.ts'
import { heard, type KindProps } from './kind.ts'
import { UnitWindow } from './UnitWindow.tsx'

/** Clicking the box opens the chooser; nothing is typed into the box itself. */
export function OrganisationByWindow(props: KindProps<FieldOf<'organisation'>>) {
  const { id, field, value, onChange, disabled, invalid, required } = props
  const [open, setOpen] = useState(false)
  const unit = typeof value === 'object' && value !== null ? (value as OrganisationRef) : undefined
  const choose = (chosen: OrganisationRef | '') => {
    setOpen(false)
    onChange(chosen === '' ? '' : { id: chosen.id, name: chosen.name })
  }
  return (
    <>
      <Input
        id={id}
        readOnly
        value={unit?.name ?? ''}
        disabled={disabled}
        className="unit-box"
        placeholder={disabled ? '' : '点击选择单位'}
        suffix={<SearchOutlined aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => !disabled && setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          setOpen(true)
        }}
        {...heard(props)}
        {...(invalid && { status: 'error' as const })}
      />
      {open && (
        <UnitWindow field={field} unit={unit} required={required} onChoose={choose} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
