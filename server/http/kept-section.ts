import { z } from 'zod'
import { blocking } from '../../core/completeness.ts'
import type { Row, Sheet } from '../../core/condition.ts'
import type { Problem } from '../../core/form.ts'
import { isOpenSection, keepsToMarks, openedBy } from '../../core/mark.ts'
import { noneSheet } from '../../core/none.ts'
import type { Region } from '../../core/region.ts'
import { decidesAim } from '../aiming.ts'
import { marksOf, problemsInSection, type Working } from '../working.ts'
import { knownShape, problemsShape } from './application-shape.ts'
import { Refused, refuse } from './route.ts'
import { foundIn } from './whole-sections.ts'

/** What is told of a section that has been stored. */
export const keptShape = z.object({
  section: z.string(),
  version: z.number(),
  savedAt: z.string(),
  /** The section as it is stored now. */
  value: z.unknown(),
  problems: problemsShape,
  /** After a change of 申报信息: what conditions may ask about has changed too. */
  known: knownShape.optional(),
})

type Kept = { section: string; version: number; savedAt: string; value: unknown }

export const keptAnswer = (working: Working, region: Region, kept: Kept, found: readonly Problem[]) => ({
  ...kept,
  problems: foundIn(kept.section, found, problemsInSection(working, region, kept.section)),
  ...(decidesAim(working.form, kept.section) && { known: working.known }),
})

/** Both versions stand side by side on the screen; nothing has been stored. */
export const conflict = ({ row, answers }: Working, section: string) =>
  new Refused(409, {
    refusal: 'changed-elsewhere',
    stored: {
      version: row.answers[section]?.version ?? 0,
      savedAt: row.answers[section]?.savedAt ?? null,
      value: answers[section] ?? null,
    },
  })

/** What was sent back with marks opens at the marks, and wherever something stands in the way of submitting again. */
export function whyLocked(region: Region, working: Working, section: string, value: Sheet | readonly Row[]) {
  const marks = openedBy(marksOf(working.row.progress), working.form)
  const before = working.answers[section]
  const isOpen = (one: string) =>
    isOpenSection(marks, one) || blocking(problemsInSection(working, region, one)).length > 0
  if (section === noneSheet)
    return ticksChanged(before as Sheet, value as Sheet).every(isOpen) ? undefined : refuse('section-not-marked')
  if (isOpenSection(marks, section) && keepsToMarks(marks, section, before, value)) return undefined
  if (blocking(problemsInSection(working, region, section)).length > 0) return undefined
  return refuse(isOpenSection(marks, section) ? 'field-not-marked' : 'section-not-marked')
}

/** A tick belongs to the section at whose head it stands. */
const ticksChanged = (before: Sheet = {}, after: Sheet) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id])
