import { type Day, isDay, yearsAfter } from './day.ts'
import type { PlanDesign } from './plan-design.ts'

/** Another year's plan of the same kind: its days move by as many years, its name says the year, all else stays. */
export function copied(design: PlanDesign, toYear: number): PlanDesign {
  const moved = (day: Day) => (isDay(day) ? yearsAfter(day, toYear - design.year) : day)
  const { opens, closes } = design.window
  return {
    ...design,
    name: design.name.replaceAll(String(design.year), String(toYear)),
    year: toYear,
    window: { opens: moved(opens), closes: moved(closes) },
    reckonedTo: moved(design.reckonedTo),
  }
}
