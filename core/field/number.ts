import type { FieldOf, Json } from '../form.ts'
import { folded } from './characters.ts'
import { type FieldKind, type Finding, type Parsed, wrong } from './kind.ts'

type Its = FieldOf<'number'>

export const number: FieldKind<number, Its> = {
  parse: numberIn,
  check: boundsBroken,
  show: (value) => String(value),
  print: (value, { unit = '' }) => `${value}${unit}`,
}

export function numberIn(raw: Json): Parsed<number> {
  if (typeof raw !== 'number' && typeof raw !== 'string') return wrong('not-accepted')
  const text = folded(String(raw).slice(0, 40))
  if (text === '') return undefined
  if (!/^[+-]?[0-9]{1,15}(\.[0-9]{1,15})?$/.test(text)) return wrong('not-a-number')
  return { value: Number(text) + 0 }
}

export function boundsBroken(value: number, { min, max, decimals = 0 }: Its): Finding | undefined {
  if (decimalsOf(value) > decimals) return wrong('too-precise', { decimals })
  if (min !== undefined && value < min) return wrong('too-small', { min })
  return max !== undefined && value > max ? wrong('too-large', { max }) : undefined
}

const decimalsOf = (value: number) => {
  const text = String(value)
  return text.includes('e') ? 15 : (text.split('.')[1]?.length ?? 0)
}
