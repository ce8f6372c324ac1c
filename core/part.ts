import type { Answers } from './condition.ts'
import type { Check, Form, Section } from './form.ts'
import { noneSheet } from './none.ts'

/**
 * The form as far as one section depends on it: the section, whatever its conditions, sources and checks name, and what
 * those name in turn. Judged by this part the section is what it is by the whole form, and most of a form is no part of it.
 */
export function partOf(form: Form, section: string): Form {
  const found = parts.get(form) ?? new Map<string, Form>()
  parts.set(form, found)
  const part = found.get(section) ?? cut(form, section)
  if (form.sections.some(({ id }) => id === section)) found.set(section, part)
  return part
}

/** A form is never changed, so each of its parts is cut once. */
const parts = new WeakMap<Form, Map<string, Form>>()

function cut(form: Form, section: string): Form {
  const checks = form.checks.filter((check) => check.section === section || named(check, form).has(section))
  const needed = new Set([section, noneSheet])
  for (const check of checks) for (const id of named(check, form)) needed.add(id)
  // What is added while going round is gone round to.
  for (const id of needed) for (const other of namedIn(form, id)) needed.add(other)
  return { ...form, checks, sections: form.sections.filter(({ id }) => needed.has(id)) }
}

/**
 * What judging a sheet or row of the section, or one of its checks, may look at beside the sheet or row: all that is named,
 * and what that names in turn. The section's other rows are among it only where they are named.
 */
export const seenFrom = (form: Form, of: Section | Check, answers: Answers): readonly unknown[] =>
  seenIds(form, of).map((id) => answers[id])

function seenIds(form: Form, of: Section | Check): readonly string[] {
  const found = seen.get(form) ?? new Map<object, readonly string[]>()
  seen.set(form, found)
  const ids = found.get(of) ?? look(form, of)
  found.set(of, ids)
  return ids
}

const seen = new WeakMap<Form, Map<object, readonly string[]>>()

function look(form: Form, { id: _, ...its }: Section | Check): readonly string[] {
  const own = 'section' in its ? form.sections.find(({ id }) => id === its.section) : undefined
  const ids = new Set([...named({ ...its, section: '' }, form), ...(own ? look(form, own) : [])])
  for (const id of ids) for (const other of namedIn(form, id)) ids.add(other)
  return [...ids]
}

const namedIn = (form: Form, id: string) =>
  named(
    form.sections.find((one) => one.id === id),
    form,
  )

/** Sections and catalogues are named in many ways: every text that could be such a name is taken for one. */
function named(data: object | undefined, { sections, catalogues }: Form): ReadonlySet<string> {
  const ids = new Set(sections.map(({ id }) => id))
  const found = new Set<string>()
  const read = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      const [name = ''] = value.split('.')
      if (ids.has(name)) found.add(name)
      const options = Object.hasOwn(catalogues, value) && !read.has(value) ? catalogues[value] : undefined
      read.add(value)
      if (options) walk(options)
    } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one)
  }
  walk(data)
  return found
}
