import type { Answers, Known } from './condition.ts'
import { type JudgedCriterion, type JudgedPart, judged, type Verdict } from './criteria.ts'
import type { Day } from './day.ts'
import { type Asked, askedOf, lineOf, unforeseen } from './detected-line.ts'
import { type EntryState, entryLines } from './entry-standing.ts'
import type { Form, Problem } from './form.ts'
import type { Library } from './library.ts'
import type { PlanDesign } from './plan-design.ts'
import { sectionOf } from './plan-form.ts'
import { rowName } from './row-name.ts'
import { shapeShown } from './shape.ts'

/** Where somebody goes to mend it. */
export type Spot = { section: string; row?: string; field?: string }

/** One thing to be fulfilled, and what was found. `unmet` is a criterion of which others of its part are enough. */
export type Line = {
  id: string
  of: Asked['of'] | 'criterion' | 'part' | 'entry'
  group: string
  about: string
  verdict: Verdict | 'unmet'
  problems: readonly Problem[]
  spot?: Spot
  /** For a criterion or a part. */
  clause?: string
  tally?: Tally
  /** For a row taken over: what has become of its entry since. */
  entry?: EntryState
}

export type Tally = {
  now: number
  /** Of what is added up, e.g. 学时; rows where nothing is. */
  unit?: string
  min: number
  max?: number
  missing: number
  counted: readonly Named[]
  uncertain: readonly Named[]
}
type Named = { row: string; name: string }

type Given = {
  form: Form
  /** As shown. */
  answers: Answers
  known: Known
  today: Day
  problems: readonly Problem[]
  design?: Pick<PlanDesign, 'parts' | 'reckonedTo'> | undefined
  library?: Library | undefined
  /** What has become of the entries that rows were taken over from. */
  entries?: ReadonlyMap<number, EntryState>
}

/** 开始检测: everything that is to be fulfilled, one line each; every problem belongs to exactly one of them. */
export function detect(given: Given): Line[] {
  const { form, answers, known, problems, design } = given
  const parts = design ? judged(design, { form, answers, known }) : []
  const criteria = (design?.parts ?? []).flatMap((part) => part.criteria)
  const own = new Set(criteria.filter((one) => one.in === undefined).map(sectionOf))
  const asked = shapeShown(form, answers, known).flatMap((shown) => askedOf(shown, form, { answers, known }, own))
  const found = new Map<string, Problem[]>()
  for (const one of problems) {
    const id = lineOf(one, problems, form, own)
    found.set(id, [...(found.get(id) ?? []), one])
  }
  const lines = asked.map((one) => withProblems(one, found.get(one.id) ?? []))
  const unasked = [...found].filter(([id]) => !asked.some((one) => one.id === id) && !own.has(id))
  return [
    ...lines,
    ...unasked.map(([id, its]) => withProblems(unforeseen(id, its, form), its)),
    ...parts.flatMap((part) => partLines(part, found, given)),
    ...(given.entries ? entryLines(given, given.entries) : []),
  ]
}

/** What keeps from submitting; what cannot be told does not. */
export const failing = (lines: readonly Line[]) => lines.filter(({ verdict }) => verdict === 'fail')

function withProblems(asked: Asked, problems: readonly Problem[]): Line {
  const first = problems.find(({ advice }) => !advice) ?? problems[0]
  return { ...asked, verdict: verdictOf(problems), problems, spot: first ? spotOf(first) : { section: asked.section } }
}

const spotOf = ({ section, row, field }: Problem): Spot => ({
  section,
  ...(row !== undefined && { row }),
  ...(field !== undefined && { field }),
})

function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.some(({ advice }) => !advice)) return 'fail'
  return problems.length > 0 ? 'unknown' : 'pass'
}

function partLines({ part, name, criteria, least }: JudgedPart, found: Map<string, Problem[]>, given: Given): Line[] {
  const lines = criteria.map((one): Line => {
    const problems = found.get(one.section) ?? []
    const broken = verdictOf(problems)
    const verdict = least && one.verdict === 'fail' ? 'unmet' : one.verdict
    return {
      ...{ id: `criterion:${one.criterion}`, of: 'criterion', group: name, about: one.says, clause: one.clause },
      ...{ verdict: broken === 'fail' ? broken : verdict, problems, spot: { section: one.section } },
      tally: tallyOf(one, given),
    }
  })
  if (!least || least.of === 0) return lines
  const tally = {
    now: least.met,
    min: least.of,
    missing: Math.max(0, least.of - least.met),
    counted: [],
    uncertain: [],
  }
  const spot = criteria[0] && { section: criteria[0].section }
  const whole: Line = {
    ...{ id: `part:${part}`, of: 'part', group: name, about: name, verdict: least.verdict, problems: [], tally },
    ...(spot && { spot }),
  }
  return [whole, ...lines]
}

function tallyOf({ section, counted, uncertain, now, min, max, missing, sum }: JudgedCriterion, given: Given): Tally {
  const its = given.form.sections.find(({ id }) => id === section)
  const rows = its ? given.answers[section] : undefined
  const named = (ids: readonly string[]) =>
    ids.flatMap((id): Named[] => {
      const row = Array.isArray(rows) ? rows.find((one) => one.id === id) : undefined
      return its && row ? [{ row: id, name: rowName(given.form, its, row, given) }] : []
    })
  const limits = { min, ...(max !== undefined && { max }) }
  const unit =
    sum !== undefined && its?.fields.find(({ id, kind }) => kind === 'number' && (id === sum || id.endsWith(`-${sum}`)))
  return {
    ...{ now, ...limits, missing, counted: named(counted), uncertain: named(uncertain) },
    ...(unit && unit.kind === 'number' && { unit: unit.unit ?? '' }),
  }
}
