import type { Field, Form } from '../../core/form.ts'

/** The section as it is and with one word changed: saved in turns, each save changes something. */
export function varied(form: Form, section: string, value: unknown): [string, string] {
  const fields = form.sections.find(({ id }) => id === section)?.fields ?? []
  const first = (Array.isArray(value) ? value[0] : value) as Record<string, unknown>
  const field = fields.find((one) => isWritten(one) && typeof first[one.id] === 'string')
  if (!field) throw new Error(`the section ${section} has no text that could be changed`)
  const old = String(first[field.id])
  const withText = (text: string) => {
    const changed = { ...first, [field.id]: text }
    return JSON.stringify(Array.isArray(value) ? [changed, ...value.slice(1)] : changed)
  }
  return [withText(`${old.slice(0, -1)}甲`), withText(`${old.slice(0, -1)}乙`)]
}

/** Sections with something that one types. */
export const written = ({ sections }: Form) =>
  sections.filter(({ fields }) => fields.some(isWritten)).map(({ id }) => id)

const isWritten = (field: Field) => field.kind === 'longText' || (field.kind === 'text' && !field.digits)
