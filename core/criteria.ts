import { type Answers, holds, isFilled, type Known, type Row, rowsOf } from './condition.ts'
import { dayAfter, isDay } from './day.ts'
import type { Form, Section } from './form.ts'
import { importedField, kindOfRow } from './imported.ts'
import { type Counted, type Criterion, conditionOf, type FieldTest, type Part, type PlanDesign } from './plan-design.ts'
import { isAsked, sectionOf } from './plan-form.ts'
import { isVoid } from './shown.ts'

/** 符合, 不符合, 待核: what cannot be told from what was filled in is left to a person. */
export type Verdict = 'pass' | 'fail' | 'unknown'

/** What was found for one criterion: which rows count, which may, and what is missing. It advises; a person decides. */
export type JudgedCriterion = {
  criterion: string
  clause: string
  says: string
  section: string
  verdict: Verdict
  counted: readonly string[]
  uncertain: readonly string[]
  /** How many rows, or what is added up of them, surely. */
  now: number
  /** The field that is added up. */
  sum?: string
  min: number
  max?: number
  missing: number
}

/** `least` where so many of its criteria are enough; then none of them fails by itself. */
export type JudgedPart = {
  part: string
  name: string
  criteria: readonly JudgedCriterion[]
  least?: { of: number; met: number; verdict: Verdict }
}

type Given = { form: Form; answers: Answers; known: Known }

/** The parts of a plan against shown answers, for somebody who declares in this way. */
export const judged = ({ parts, reckonedTo }: Pick<PlanDesign, 'parts' | 'reckonedTo'>, given: Given): JudgedPart[] =>
  parts.map((part) => judgedPart(part, reckonedTo, given))

function judgedPart({ id, name, criteria, least }: Part, reckonedTo: string, given: Given): JudgedPart {
  const asked = criteria.filter((one) => isAsked(one, given.known.way))
  const found = asked.map((one) =>
    judgedCriterion(one, least === undefined ? one.min : Math.max(1, one.min), reckonedTo, given),
  )
  return {
    part: id,
    name,
    criteria: found,
    ...(least !== undefined && { least: enough(Math.min(least, asked.length), found) }),
  }
}

function enough(of: number, criteria: readonly JudgedCriterion[]) {
  const met = criteria.filter(({ verdict }) => verdict === 'pass').length
  const maybe = criteria.filter(({ verdict }) => verdict === 'unknown').length
  return { of, met, verdict: verdictOf({ low: met, high: met + maybe }, { min: of }) }
}

function judgedCriterion(criterion: Criterion, min: number, reckonedTo: string, given: Given): JudgedCriterion {
  const { id, clause, says, sum, max } = criterion
  const section = given.form.sections.find((one) => one.id === sectionOf(criterion))
  const rows = rowsOf(given.answers, sectionOf(criterion)).map((row) => {
    const told = section ? toldOf(row, section, criterion, reckonedTo, given) : 'no'
    const amount = sum === undefined ? 1 : amountIn(row, section, sum)
    return { row, told: told === 'yes' && amount === undefined ? 'unknown' : told, amount }
  })
  const [sure, maybe] = (['yes', 'unknown'] as const).map((told) => rows.filter((one) => one.told === told)) as [
    typeof rows,
    typeof rows,
  ]
  const low = added(sure.map(({ amount }) => amount ?? 0))
  const high = added([low, ...maybe.map(({ amount }) => amount ?? Number.POSITIVE_INFINITY)])
  return {
    criterion: id,
    clause,
    says,
    section: sectionOf(criterion),
    verdict: verdictOf({ low, high }, { min, ...(max !== undefined && { max }) }),
    counted: sure.map(({ row }) => row.id),
    uncertain: maybe.map(({ row }) => row.id),
    now: low,
    ...(sum !== undefined && { sum }),
    min,
    ...(max !== undefined && { max }),
    missing: Math.max(0, added([min, -low])),
  }
}

/** Fails only what even everything uncertain could not mend; passes only what nothing uncertain could spoil. */
function verdictOf(
  { low, high }: { low: number; high: number },
  { min, max = Number.POSITIVE_INFINITY }: Limits,
): Verdict {
  if (high < min || low > max) return 'fail'
  return low >= min && high <= max ? 'pass' : 'unknown'
}
type Limits = { min: number; max?: number }

type Told = 'yes' | 'no' | 'unknown'

function toldOf(row: Row, section: Section, { counts }: Criterion, reckonedTo: string, given: Given): Told {
  const scope = { answers: given.answers, here: row, known: given.known }
  if (isVoid(section, scope)) return 'no'
  const kind = section.list?.from && kindOfRow(section, row)
  const its = counts.filter((one) => kind === undefined || one.kind === kind)
  const told = its.map((one) => allOf(one.where.map((test) => toldBy(test, one, section, row, reckonedTo))))
  return told.includes('yes') ? 'yes' : told.includes('unknown') ? 'unknown' : 'no'
}

const allOf = (told: readonly Told[]): Told =>
  told.includes('no') ? 'no' : told.includes('unknown') ? 'unknown' : 'yes'

/** An empty field tells nothing, nor does a year of which only a part fulfils what is asked. */
function toldBy(test: FieldTest, { kind }: Counted, section: Section, row: Row, reckonedTo: string): Told {
  const field = section.list?.from ? importedField(section, kind, test.field) : test.field
  const condition = conditionOf({ ...test, field }, reckonedTo as PlanDesign['reckonedTo'])
  if (!isFilled(row[field])) return 'unknown'
  if (!holds(condition, { answers: {}, here: row, known: {} })) return 'no'
  const value = String(row[field])
  const { from = '', to = '' } = condition as { from?: string | number; to?: string | number }
  return cuts(String(from), value, -1) || cuts(String(to), value, 1) ? 'unknown' : 'yes'
}

/** The bound lies within the year or month, and not at its very edge. */
function cuts(bound: string, value: string, outwards: 1 | -1): boolean {
  if (!/^[0-9]{4}-/.test(bound) || bound.length <= value.length || !bound.startsWith(value)) return false
  return !isDay(bound) || dayAfter(bound, outwards).startsWith(value)
}

function amountIn(row: Row, section: Section | undefined, sum: string): number | undefined {
  const kind = section?.list?.from && kindOfRow(section, row)
  const value = row[section && kind ? importedField(section, kind, sum) : sum]
  return typeof value === 'number' ? Math.max(0, value) : undefined
}

/** Tenths added up stay tenths. */
const added = (numbers: readonly number[]) => {
  const sum = numbers.reduce((all, one) => all + one, 0)
  return Number.isFinite(sum) ? Math.round(sum * 1e6) / 1e6 : sum
}
