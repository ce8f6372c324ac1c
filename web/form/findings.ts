import type { Field, Problem, Section } from '../../core/form.ts'
import { sentence } from '../words/problems.ts'

/** What is said at one field or row: what blocks, and what only advises. */
export type Said = { problem?: string; advice?: string; missing?: boolean; unfinished?: boolean }

/** Nobody is told in red what is only not there yet, before it is time. */
export const isNamed = (
  { problem, missing, unfinished }: Said,
  { namesMissing, namesUnfinished }: { namesMissing: boolean; namesUnfinished: boolean },
) => problem !== undefined && (namesMissing || !(missing || (unfinished && !namesUnfinished)))

export const saidKey = (row: string | undefined, field: string | undefined) => `${row ?? ''}/${field ?? ''}`

/** A section's problems by where they are said; each place says its first. */
export function saidIn(
  section: Section,
  problems: readonly Problem[],
  unfinished: ReadonlySet<Problem>,
): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const one of problems.filter((problem) => problem.section === section.id)) {
    const key = saidKey(one.row, one.field)
    const before = said.get(key) ?? {}
    const text = problemSentence(section, one)
    if (one.advice) said.set(key, { advice: text, ...before })
    else if (!before.problem)
      said.set(key, { ...before, problem: text, missing: one.problem === 'missing', unfinished: unfinished.has(one) })
  }
  return said
}

export const problemSentence = (section: Section, problem: Problem) =>
  section.list?.from && problem.problem === 'too-few-rows'
    ? `至少导入 ${problem.detail?.min} 条，现有${section.list.void ? '计数的' : ''} ${problem.detail?.now} 条`
    : sentence(problem, labelOf(section, problem.field))

const labelOf = (section: Section, field: string | undefined) =>
  section.fields.find((one: Field) => one.id === field)?.label ?? section.list?.noun ?? section.heading

/** Where a problem is, as people count: 第 2 条. */
export const rowNumber = (rows: readonly { id: string }[], row: string | undefined) => {
  const index = rows.findIndex(({ id }) => id === row)
  return index === -1 ? '' : `第 ${index + 1} 条`
}
