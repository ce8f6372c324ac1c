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

const namedIn = (form: Form, id: string) =>
  named(
    form.sections.find((one) => one.id === id),
    form,
  )

/** Sections and catalogues are named in many ways: every text that could be such a name is taken for one. */
function named(data: Section | Check | undefined, { sections, catalogues }: Form): ReadonlySet<string> {
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
