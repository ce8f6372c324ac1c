import type { Filling } from '../../core/completeness.ts'
import { type Answers, rowsOf } from '../../core/condition.ts'
import type { Form, Problem, Section } from '../../core/form.ts'
import { saysNone } from '../../core/none.ts'
import { problemSentence, rowNumber } from '../form/findings.ts'
import type { Place } from '../form/place.ts'

/** How far a section is: a shape, a word, a colour. */
export type SectionMark = { is: 'done' | 'wrong' | 'partly' | 'open' | 'optional'; text: string }

const isOnlyMissing = ({ problem }: Problem) => problem === 'missing' || problem === 'too-few-rows'

/** While somebody fills in, a rule that more typing may satisfy is no fault yet; on the check page it is. */
export type Unfinished = ReadonlySet<Problem>
const noneUnfinished: Unfinished = new Set()

export function markOf(
  section: Section,
  filling: Filling,
  problems: readonly Problem[],
  answers: Answers,
  unfinished = noneUnfinished,
): SectionMark {
  const own = problems.filter((one) => one.section === section.id && !one.advice)
  const wrong = own.filter((one) => !isOnlyMissing(one) && !unfinished.has(one)).length
  if (own.length === 0 && saysNone(section, answers)) return { is: 'done', text: '无' }
  const rows = section.list && rowsOf(answers, section.id).length
  if (wrong > 0) return { is: 'wrong', text: `${wrong} 处问题` }
  const { filled, required, missing } = filling
  if (own.length > 0) {
    if (missing === 0 && own.some(({ problem }) => problem === 'too-few-rows'))
      return { is: 'open', text: `${rows ?? 0} 条，不足` }
    if (missing === 0) return { is: 'partly', text: '未填完' }
    return { is: filled > 0 ? 'partly' : 'open', text: `${required - missing}/${required}` }
  }
  if (rows !== undefined) return rows === 0 ? { is: 'optional', text: '选填' } : { is: 'done', text: `${rows} 条` }
  if (required > 0) return { is: 'done', text: `${required}/${required}` }
  if (isGiven(section)) return { is: 'done', text: '已带入' }
  return filled > 0 ? { is: 'done', text: '已填' } : { is: 'optional', text: '选填' }
}

/** Nobody fills in any of it: it repeats what is known already. */
const isGiven = ({ fields }: Section) =>
  fields.every(({ kind, readonlyWhen }) => kind === 'derived' || readonlyWhen === true)

export type Task = { key: string; place: Place; heading: string; text: string; is: 'wrong' | 'partly' | 'advice' }

/** What is left to do, in the order of the form; the empty fields of one section are one task. */
export function tasksOf(
  form: Form,
  problems: readonly Problem[],
  answers: Answers,
  unfinished = noneUnfinished,
): Task[] {
  return form.sections.flatMap((section) => {
    const own = problems.filter((one) => one.section === section.id)
    const missing = own.filter(({ problem }) => problem === 'missing')
    const others = own.filter(({ problem }) => problem !== 'missing')
    const listed = others.map((one) => {
      const said = task(section, one, answers)
      return said.is === 'wrong' && unfinished.has(one) ? { ...said, is: 'partly' as const } : said
    })
    return [...listed, ...missingTask(section, missing, answers)]
  })
}

/** Every problem by itself, for the check page. */
export const allTasks = (form: Form, problems: readonly Problem[], answers: Answers): Task[] =>
  form.sections.flatMap((section) =>
    problems.filter((one) => one.section === section.id).map((one) => task(section, one, answers)),
  )

function missingTask(section: Section, missing: readonly Problem[], answers: Answers): Task[] {
  const [first] = missing
  if (!first) return []
  const one = task(section, first, answers)
  return [missing.length === 1 ? one : { ...one, text: `还有 ${missing.length} 项必填内容未填` }]
}

function task(section: Section, problem: Problem, answers: Answers): Task {
  const { row, field } = problem
  const label = section.fields.find(({ id }) => id === field)?.label
  const said = problemSentence(section, problem)
  const at = [rowNumber(rowsOf(answers, section.id), row), label && !said.includes(label) ? label : ''].filter(Boolean)
  return {
    key: JSON.stringify([section.id, row, field, problem.problem, problem.says]),
    place: { section: section.id, ...(row !== undefined && { row }), ...(field !== undefined && { field }) },
    heading: section.heading,
    text: at.length > 0 ? `${at.join('　')}：${said}` : said,
    is: problem.advice ? 'advice' : isOnlyMissing(problem) ? 'partly' : 'wrong',
  }
}
