import { useEffect, useRef, useState, useTransition } from 'react'
import { holds, type Scope, valueAt } from '../../core/condition.ts'
import type { Field } from '../../core/form.ts'
import type { ShownField, ShownRow } from '../../core/shape.ts'
import type { Said } from './findings.ts'

/**
 * A keystroke makes every answer anew but changes what is drawn in one place. What is still the same is kept the same
 * here, so that only that place is drawn again.
 */

/** A function that stays the same and does what its newest version does. */
export function useSteady<Given extends readonly unknown[], Back>(act: (...given: Given) => Back) {
  const newest = useRef(act)
  newest.current = act
  const [steady] = useState(
    () =>
      (...given: Given) =>
        newest.current(...given),
  )
  return steady
}

/** The value once nothing has changed for a moment: what may lag behind the keystrokes, which must not wait for it. */
export function useSettled<Value>(value: Value, pause = 150): Value {
  const [settled, setSettled] = useState(value)
  const [, startTransition] = useTransition()
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}

/** Each row the same object as before while it is drawn the same. */
export function useSteadyRows(rows: readonly ShownRow[]): readonly ShownRow[] {
  const before = useRef<ReadonlyMap<string, ShownRow>>(new Map())
  const steady = rows.map((row) => {
    const old = before.current.get(row.id)
    return old && isSameRow(old, row) ? old : row
  })
  before.current = new Map(steady.map((row) => [row.id, row]))
  return steady
}

/** What is said in each row, the same object as before while it says the same. */
export function useSteadySaid(said: ReadonlyMap<string, Said>, rows: readonly ShownRow[]) {
  const before = useRef<ReadonlyMap<string, RowSaid>>(new Map())
  const steady = new Map(
    rows.map(({ id }): [string, RowSaid] => {
      const own = [...said].filter(([key]) => key.startsWith(`${id}/`))
      const text = JSON.stringify(own)
      const old = before.current.get(id)
      return [id, old?.text === text ? old : { text, said: new Map(own) }]
    }),
  )
  before.current = steady
  return (row: string) => steady.get(row)?.said ?? nothingSaid
}

type RowSaid = { text: string; said: ReadonlyMap<string, Said> }
const nothingSaid: ReadonlyMap<string, Said> = new Map()

const isSameRow = (one: ShownRow, other: ShownRow) =>
  one.void === other.void &&
  one.fields.length === other.fields.length &&
  one.fields.every((field, index) => isSameShown(field, other.fields[index]))

export const isSameShown = (one: ShownField, other: ShownField | undefined) =>
  other !== undefined &&
  one.field === other.field &&
  one.value === other.value &&
  one.required === other.required &&
  one.readonly === other.readonly &&
  (one.scope === other.scope || offersSame(one.field, one.scope, other.scope))

/** What is offered may depend on other answers. */
function offersSame(field: Field, one: Scope, other: Scope) {
  if (field.kind === 'row') return one.answers[field.of] === other.answers[field.of]
  if (field.kind !== 'choice' && field.kind !== 'choices') return true
  if (field.kind === 'choice' && field.optionsFrom !== undefined) return false
  if (field.kind === 'choice' && [field.under ?? []].flat().some((path) => valueAt(path, one) !== valueAt(path, other)))
    return false
  return (field.options ?? []).every(({ when }) => !when || holds(when, one) === holds(when, other))
}
