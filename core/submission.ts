import { type Answers, isFilled, type Known, rowsOf, type Sheet, sheetOf } from './condition.ts'
import type { Day } from './day.ts'
import type { FileRef, Form } from './form.ts'
import { shownAnswers } from './shown.ts'

/** The answers as they are frozen: only what is shown, with what is prefilled and derived, and nothing hidden. */
export const submitted = (form: Form, answers: Answers, known: Known, today: Day): Answers =>
  shownAnswers(form, answers, known, today)

/** Every file the answers refer to, once, in the order of the form. */
export function filesOf(form: Form, answers: Answers): FileRef[] {
  const files = form.sections.flatMap((section) => {
    const fields = section.fields.filter(({ kind }) => kind === 'photo' || kind === 'files')
    const sheets: readonly Sheet[] = section.list ? rowsOf(answers, section.id) : [sheetOf(answers, section.id)]
    return sheets.flatMap((sheet) => fields.flatMap(({ id }) => filesIn(sheet, id)))
  })
  return [...new Map(files.map((file) => [file.file, file])).values()]
}

export function filesIn(sheet: Sheet, field: string): readonly FileRef[] {
  const value = sheet[field]
  if (!isFilled(value)) return []
  return (Array.isArray(value) ? value : [value]) as readonly FileRef[]
}
