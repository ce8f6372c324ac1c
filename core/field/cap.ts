import type { Sheet } from '../condition.ts'
import type { Field, Json } from '../form.ts'
import { boundsBroken, numberIn } from './number.ts'

/** What a number is lowered to that may not be above another one of its sheet: 专业年限 to 工作年限. */
export function cappedTo(field: Field, fields: readonly Field[], sheet: Sheet): number | undefined {
  if (field.kind !== 'number' || field.cap === undefined) return undefined
  const other = fields.find(({ id }) => id === field.cap)
  const [own, cap] = [numeral(sheet[field.id]), numeral(sheet[field.cap])]
  if (other?.kind !== 'number' || own === undefined || cap === undefined || own <= cap) return undefined
  // A slip of the finger in one number must not cost the other.
  return boundsBroken(cap, other) ? undefined : cap
}

/** The sheet with every such number lowered. */
export function lowered<One extends Sheet>(fields: readonly Field[], sheet: One): One {
  if (!fields.some((field) => field.kind === 'number' && field.cap !== undefined)) return sheet
  const changes = fields.flatMap((field) => {
    const cap = cappedTo(field, fields, sheet)
    return cap === undefined ? [] : [[field.id, cap] as const]
  })
  return changes.length === 0 ? sheet : { ...sheet, ...Object.fromEntries(changes) }
}

/** As typed, or as kept. */
function numeral(value: Json | undefined) {
  const parsed = numberIn(value ?? '')
  return parsed && 'value' in parsed ? parsed.value : undefined
}
