import { holds, type Scope } from './condition.ts'
import type { Check, Form, Problem } from './form.ts'
import type { ShownField, ShownSection } from './shape.ts'

/** One thing that a form asks for, before anything has been found. */
export type Asked = {
  id: string
  of: 'fields' | 'field' | 'evidence' | 'rows' | 'check'
  group: string
  about: string
  section: string
}

/** 必填项, 必须上传的附件, least rows, marks on rows taken over, checks. What is asked nowhere has no line. */
export function askedOf(
  shown: ShownSection,
  form: Form,
  { answers, known }: Pick<Scope, 'answers' | 'known'>,
  criteria: ReadonlySet<string>,
): Asked[] {
  const { section } = shown
  const { id, group, heading, ticks } = section
  if (ticks) return []
  const line = (of: Asked['of'], name: string, about = heading): Asked => ({ id: name, of, group, about, section: id })
  const rows = shown.is === 'list' ? shown.rows.flatMap(({ fields }) => fields) : shown.fields
  const open = rows.filter(({ required, readonly }) => required && !readonly)
  const [evidence, fields] = [open.filter(isEvidence), open.filter((one) => !isEvidence(one))]
  return [
    ...(shown.is === 'list' && shown.min > 0 && !criteria.has(id) ? [line('rows', `rows:${id}`)] : []),
    ...(section.list?.from
      ? once(fields).map(({ field }) => line('field', `field:${id}.${field.id}`, `${heading}：${field.label}`))
      : fields.slice(0, 1).map(() => line('fields', `fields:${id}`))),
    ...(shown.is === 'list'
      ? evidence.slice(0, 1).map(() => line('evidence', `files:${id}`))
      : evidence.map(({ field }) => line('evidence', `file:${id}.${field.id}`, field.label))),
    ...unique(form.checks.filter((check) => check.section === id && applies(check, shown, { answers, known }))).map(
      ({ says }) => line('check', `check:${says}`, says),
    ),
  ]
}

/** The one line that a problem belongs to. A list that is too short is not told besides that nothing is in it. */
export function lineOf(
  { section: id, row, field, problem, says }: Problem,
  all: readonly Problem[],
  form: Form,
  criteria: ReadonlySet<string>,
): string {
  const section = form.sections.find((one) => one.id === id)
  const rows = criteria.has(id) ? id : `rows:${id}`
  const isShort = all.some((one) => one.section === id && one.problem === 'too-few-rows')
  if (problem === 'too-few-rows' || problem === 'too-many-rows') return rows
  if (problem === 'check-failed') return isShort && row === undefined && field === undefined ? rows : `check:${says}`
  const its = section?.fields.find((one) => one.id === field)
  if (its?.kind === 'files' || its?.kind === 'photo') return section?.list ? `files:${id}` : `file:${id}.${field}`
  return section?.list?.from && field !== undefined ? `field:${id}.${field}` : `fields:${id}`
}

/** The line of a problem where nothing was asked, such as a row too many or a slip in a field that could stay empty. */
export function unforeseen(id: string, [first]: readonly Problem[], form: Form): Asked {
  const section = form.sections.find((one) => one.id === first?.section)
  const of = ofWord[id.split(':')[0] ?? ''] ?? 'fields'
  const field = of === 'fields' ? undefined : section?.fields.find((one) => one.id === first?.field)
  const about = (of === 'check' ? first?.says : field?.label) ?? section?.heading ?? ''
  return { id, of, group: section?.group ?? '', about, section: section?.id ?? '' }
}

const ofWord: Readonly<Record<string, Asked['of']>> = {
  rows: 'rows',
  field: 'field',
  file: 'evidence',
  files: 'evidence',
  check: 'check',
}

const isEvidence = ({ field: { kind } }: ShownField) => kind === 'files' || kind === 'photo'

const once = (fields: readonly ShownField[]) => [...new Map(fields.map((one) => [one.field.id, one])).values()]

const unique = (checks: readonly Check[]) => [...new Map(checks.map((one) => [one.says, one])).values()]

/** Where the check's own condition holds for the sheet, or for one of the rows. */
function applies({ when }: Check, shown: ShownSection, rest: Pick<Scope, 'answers' | 'known'>) {
  if (!when) return true
  const value = rest.answers[shown.section.id]
  const sheets = Array.isArray(value) ? [{}, ...value] : [value ?? {}]
  return sheets.some((here) => holds(when, { ...rest, here }))
}
