import type { FieldOf } from '../form.ts'
import { folded } from './characters.ts'
import { type FieldKind, wrong } from './kind.ts'

export const number: FieldKind<number, FieldOf<'number'>> = {
  parse(raw) {
    if (typeof raw !== 'number' && typeof raw !== 'string') return wrong('not-accepted')
    const text = folded(String(raw).slice(0, 40))
    if (text === '') return undefined
    if (!/^[+-]?[0-9]{1,15}(\.[0-9]{1,15})?$/.test(text)) return wrong('not-a-number')
    return { value: Number(text) + 0 }
  },
  check(value, { min, max, decimals = 0 }) {
    if (decimalsOf(value) > decimals) return wrong('too-precise', { decimals })
    if (min !== undefined && value < min) return wrong('too-small', { min })
    return max !== undefined && value > max ? wrong('too-large', { max }) : undefined
  },
  show: (value) => String(value),
  print: (value, { unit = '' }) => `${value}${unit}`,
}

const decimalsOf = (value: number) => {
  const text = String(value)
  return text.includes('e') ? 15 : (text.split('.')[1]?.length ?? 0)
}
