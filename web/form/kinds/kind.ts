import type { ComponentType } from 'react'
import type { Scope } from '../../../core/condition.ts'
import type { Field, FieldOf, Json, Kind } from '../../../core/form.ts'

/** A field's new value, or what to make of the one it has. */
export type Changed = Json | ((now: Json | undefined) => Json)

/** What every component of a field kind is given. `value` is as typed: what it means is the core's business. */
export type KindProps<Its extends Field = Field> = {
  field: Its
  value: Json | undefined
  /** '' empties the field. What comes late, such as a file, says what to make of the value as it is then. */
  onChange: (value: Changed) => void
  scope: Scope
  id: string
  disabled: boolean
  invalid: boolean
  describedBy: string | undefined
  required: boolean
}

/** Days, months and years are one type of field. */
export type FieldOfKind<K extends Kind> = K extends 'day' | 'month' | 'year'
  ? FieldOf<'day' | 'month' | 'year'>
  : FieldOf<K>

export type KindComponents = { [K in Kind]: ComponentType<KindProps<FieldOfKind<K>>> }

/** Attributes by which those who hear the page learn what is wrong with the input. */
export const heard = ({ invalid, describedBy, required }: KindProps) => ({
  'aria-invalid': invalid || undefined,
  'aria-required': required || undefined,
  ...(describedBy && { 'aria-describedby': describedBy }),
})

export const typed = (value: Json | undefined) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
