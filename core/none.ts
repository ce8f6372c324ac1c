import { type Answers, isFilled, rowsOf, sheetOf } from './condition.ts'
import type { Form, Section } from './form.ts'

/** 「无」: the sheet of ticks, one for each section that can be answered by having nothing. It is no page of its own. */
export const noneSheet = 'none'

/** The form with the sheet of its ticks, after all else. */
export function withTicks(form: Form): Form {
  const fields = form.sections.flatMap(({ id, none }) =>
    none === undefined ? [] : [{ id, kind: 'yesNo', label: none } as const],
  )
  if (fields.length === 0) return form
  return { ...form, sections: [...form.sections, { id: noneSheet, heading: '无此项', group: '', ticks: true, fields }] }
}

type Answered = Pick<Section, 'id' | 'none' | 'list' | 'fields'>

/** Nothing is asked in such a section. Where something is in it after all, the tick says nothing. */
export const saysNone = (section: Answered, answers: Answers) =>
  section.none !== undefined && sheetOf(answers, noneSheet)[section.id] === true && !hasSomething(section, answers)

/** A row, or a field that somebody filled in. */
export const hasSomething = ({ id, list, fields }: Answered, answers: Answers) =>
  list
    ? rowsOf(answers, id).length > 0
    : fields.some(
        ({ id: field, kind, prefill }) =>
          kind !== 'derived' && prefill === undefined && isFilled(sheetOf(answers, id)[field]),
      )
