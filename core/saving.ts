import { type Answers, isFilled, type Row, type Sheet } from './condition.ts'
import type { Field, Problem, Section } from './form.ts'

type Value = Answers[string]

/**
 * What keeps a section from being stored where only whole and right ones are (`saving: 'whole-sections'`). Only what is
 * being changed is judged, so that one row can be mended, added or taken away whatever is wrong with another. Evidence
 * comes once its row has been stored, and more rows later: submission asks for both. A page that says so may be
 * emptied altogether.
 */
export function stopsSaving(
  section: Section,
  { stored, next }: { stored: Value | undefined; next: Value },
  { before, after }: { before: readonly Problem[]; after: readonly Problem[] },
): Problem[] {
  const isBlank = (value: Value | undefined) => !section.fields.some(({ id }) => isFilled((value as Sheet)?.[id]))
  if (section.canBeEmptied && !section.list && isBlank(next) && !isBlank(stored)) return []
  const known = new Set(before.map((one) => JSON.stringify(one)))
  return after.filter((one) => {
    if (one.section !== section.id || one.advice || comesLater(section, one)) return false
    return isJudged(section, one, stored, next) || (section.list !== undefined && !known.has(JSON.stringify(one)))
  })
}

function comesLater({ fields, list }: Section, { problem, row, field }: Problem) {
  const its = fields.find(({ id }) => id === field)
  if (its && isEvidence(its)) return problem === 'missing' || problem === 'too-few-files'
  return list !== undefined && row === undefined && (problem === 'too-few-rows' || problem === 'check-failed')
}

/** A sheet or row is judged whole once any of it but its evidence has changed; new evidence is judged by itself. */
function isJudged(section: Section, { row, field }: Problem, stored: Value | undefined, next: Value) {
  const [old, now] = section.list
    ? [rowIn(stored, row), rowIn(next, row)]
    : [stored as Sheet | undefined, next as Sheet]
  if (!now) return row === undefined
  if (!old) return true
  const changed = section.fields.filter(({ id }) => JSON.stringify(old[id]) !== JSON.stringify(now[id]))
  return changed.some((one) => !isEvidence(one) || one.id === field)
}

const isEvidence = ({ kind }: Field) => kind === 'files' || kind === 'photo'

const rowIn = (value: Value | undefined, row: string | undefined) =>
  Array.isArray(value) ? (value as readonly Row[]).find(({ id }) => id === row) : undefined
