import type { Field, Form, Section } from '../../core/form.ts'

/** Two versions of a section, of about so many bytes where it is a list, with one word changed: saved in turns, each save changes something. */
export function varied(form: Form, section: string, value: unknown, bytes = 0): [string, string] {
  const its = form.sections.find(({ id }) => id === section)
  const rows = (Array.isArray(value) ? value : [value]) as Written[]
  const [first = {}, ...others] = its?.list ? grown(its, rows, bytes) : rows
  const field = its?.fields.find((one) => isWritten(one) && typeof first[one.id] === 'string')
  if (!field) throw new Error(`the section ${section} has no text that could be changed`)
  const old = String(first[field.id])
  const withText = (text: string) => {
    const changed = { ...first, [field.id]: text }
    return JSON.stringify(its?.list ? [changed, ...others] : changed)
  }
  return [withText(`${old.slice(0, -1)}甲`), withText(`${old.slice(0, -1)}乙`)]
}

type Written = Record<string, unknown>

/** With more rows, their files not there yet: as somebody types them. */
function grown({ fields, list }: Section, rows: readonly Written[], bytes: number): Written[] {
  const all = [...rows]
  while (all.length < (list?.max ?? 0) && Buffer.byteLength(JSON.stringify(all)) < bytes) {
    const like = rows[all.length % rows.length] ?? {}
    const typed = fields.flatMap((field) => {
      const value = like[field.id]
      if (field.kind === 'photo' || field.kind === 'files' || value === undefined) return []
      return [[field.id, isWritten(field) ? `${String(value).slice(0, -1)}${all.length}` : value]]
    })
    all.push({ ...Object.fromEntries(typed), id: `more-${all.length}` })
  }
  return all
}

/** Sections with something that one types. */
export const written = ({ sections }: Form) =>
  sections.filter(({ fields }) => fields.some(isWritten)).map(({ id }) => id)

const isWritten = (field: Field) => field.kind === 'longText' || (field.kind === 'text' && !field.digits)
