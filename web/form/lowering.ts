import { useRef, useState } from 'react'
import type { Sheet } from '../../core/condition.ts'
import { cappedTo } from '../../core/field/cap.ts'
import type { ShownField } from '../../core/shape.ts'
import type { FieldsShown } from './FieldsView.tsx'

/** Numbers that may not be above another one are lowered when the cursor leaves either of them, and it is said. */
export function useLowering(fields: readonly ShownField[], row: string | undefined, onField: FieldsShown['onField']) {
  const [notes, setNotes] = useState<Readonly<Record<string, { to: number; note: string }>>>({})
  const newest = useRef(fields)
  newest.current = fields
  /** After what the field itself does when it is left. */
  const onBlur = () =>
    setTimeout(() => {
      const shown = newest.current
      const all = shown.map(({ field }) => field)
      const sheet = Object.fromEntries(shown.map(({ field, value }) => [field.id, value ?? null])) as Sheet
      for (const { field, readonly } of shown) {
        const to = readonly ? undefined : cappedTo(field, all, sheet)
        if (to === undefined) continue
        const over = field.kind === 'number' && all.find(({ id }) => id === field.cap)
        const note = `${field.label}不能大于${over ? over.label : ''}，已改为 ${to}`
        setNotes((before) => ({ ...before, [field.id]: { to, note } }))
        onField(row, field.id, to)
      }
    }, 0)
  const noteAt = ({ field, value }: ShownField) =>
    notes[field.id]?.to === Number(value ?? Number.NaN) ? notes[field.id]?.note : undefined
  return { noteAt, onBlur: () => void onBlur() }
}
