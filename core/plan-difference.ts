import type { PlanDesign } from './plan-design.ts'
import { designLines, type Wording } from './plan-words.ts'

/** One place in which two designs differ, as people read it. Empty where one of them has nothing there. */
export type DesignChange = { place: string; before: string; after: string }

/** What changed from one design to the other, in the order in which a plan is read. */
export function designDifference(before: PlanDesign, after: PlanDesign, words: Wording): DesignChange[] {
  const [old, now] = [designLines(before, words), designLines(after, words)]
  const gone = old.filter(({ key }) => !now.some((line) => line.key === key))
  return [
    ...now.map((line) => ({ ...line, before: old.find(({ key }) => key === line.key)?.says ?? '', after: line.says })),
    ...gone.map((line) => ({ ...line, before: line.says, after: '' })),
  ].flatMap(({ place, before, after }) => (before === after ? [] : [{ place, before, after }]))
}
