import type { Answers } from '../../core/condition.ts'
import type { Form, Json } from '../../core/form.ts'

/** "section.field" or "section.0.field" of a row, to what it is made; undefined takes it away, a section with it. */
export type Changes = Readonly<Record<string, Json | undefined>>

/** The same answers but for the changes. */
export function changed(answers: unknown, changes: Changes): Answers {
  const copy = JSON.parse(JSON.stringify(answers))
  for (const [path, value] of Object.entries(changes)) put(copy, path.split('.'), value)
  return copy
}

function put(at: Record<string, unknown>, [first = '', ...rest]: string[], value: Json | undefined) {
  if (rest.length > 0) {
    at[first] ??= /^[0-9]/.test(rest[0] ?? '') ? [] : {}
    put(at[first] as Record<string, unknown>, rest, value)
  } else if (value === undefined) delete at[first]
  else at[first] = value
}

/** The sections and fields of a form, by their ids. */
export function partsOf(form: Form) {
  const sectionOf = (id: string): Form['sections'][number] => {
    const section = form.sections.find((one) => one.id === id)
    if (!section) throw new Error(`no section ${id}`)
    return section
  }
  const fieldOf = (section: string, id: string) => {
    const field = sectionOf(section).fields.find((one) => one.id === id)
    if (!field) throw new Error(`no field ${section}.${id}`)
    return field
  }
  return { sectionOf, fieldOf }
}
