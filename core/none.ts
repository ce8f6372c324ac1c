import { type Answers, sheetOf } from './condition.ts'
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

/** Nothing is asked in such a section. */
export const saysNone = ({ id, none }: Pick<Section, 'id' | 'none'>, answers: Answers) =>
  none !== undefined && sheetOf(answers, noneSheet)[id] === true
