import type { Criterion, Part, PlanDesign } from '../../core/plan-design.ts'
import { newRowId } from '../form/rows.ts'

export const replaced = <One>(all: readonly One[], index: number, one: One): One[] =>
  all.map((before, at) => (at === index ? one : before))

export const without = <One>(all: readonly One[], index: number): One[] => all.filter((_, at) => at !== index)

export const inserted = <One>(all: readonly One[], index: number, one: One): One[] => [
  ...all.slice(0, index),
  one,
  ...all.slice(index),
]

/** A short id of its own for a part, a criterion or a slot. */
export const newId = () => `n${newRowId().slice(0, 10)}`

export const newPart = (): Part => ({ id: newId(), name: '', criteria: [] })
export const newCriterion = (): Criterion => ({ id: newId(), clause: '', says: '', counts: [], min: 1 })

/** The design with these parts in place of its own. */
export const withParts = (design: PlanDesign, change: (parts: readonly Part[]) => readonly Part[]): PlanDesign => ({
  ...design,
  parts: change(design.parts),
})
