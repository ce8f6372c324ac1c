import type { Declared } from './declared.ts'
import { chance } from './random.ts'

/** From the day it was begun on; each step a day or two after the one before it, none in the future. */
export function momentsOf({ index, year, person }: Declared, steps: number, now: Date) {
  const thisYear = now.getUTCFullYear()
  const end = year === thisYear ? now.getTime() - 3_600_000 : Date.UTC(year, 10, 1)
  const lasts = steps * (0.7 + chance(index, 31)) * day
  const first = end - lasts - chance(index, 32) * 45 * day - (person % 997) * 1000
  const pace = steps > 1 ? lasts / steps : 0
  const at = (place: number) => new Date(first + place * pace + chance(index + place, 33) * 0.4 * pace).toISOString()
  return { begun: new Date(first - 3 * day).toISOString(), at }
}

const day = 86_400_000
