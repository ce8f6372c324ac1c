import { Button } from 'antd'
import { useState } from 'react'
import type { Level } from '../../core/title.ts'
import { RouteUnitChooser } from './RouteUnitChooser.tsx'

/** Whom a route is to lead to. `decider` is who will say; a committee has one series. */
export type Chosen = { id: number; name: string; decider: string; levels: readonly Level[]; series?: string }

type Props = {
  value?: Chosen
  onChange?: (chosen: Chosen) => void
  onChosen: (chosen: Chosen) => void
}

export function UnitField({ value, onChange, onChosen }: Props) {
  const [choosing, setChoosing] = useState(false)
  const take = (chosen: Chosen) => {
    onChange?.(chosen)
    onChosen(chosen)
  }
  return (
    <span className="route-choice">
      {value && <b>{value.name}</b>}
      <Button onClick={() => setChoosing(true)}>{value ? '更换单位' : '选择单位'}</Button>
      {choosing && <RouteUnitChooser onChoose={take} onClose={() => setChoosing(false)} />}
    </span>
  )
}
