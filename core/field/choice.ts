import { holds, isFilled, type Scope, type Sheet, valueAt } from '../condition.ts'
import type { Field, FieldOf, Form, Option } from '../form.ts'
import { type Context, type FieldKind, wrong } from './kind.ts'

type Its = FieldOf<'choice'>

/** Any option of the list can be kept in a draft; one that the parent's value or a condition rules out cannot be submitted. */
export const choice: FieldKind<string, Its> = {
  parse(raw, field, { form }) {
    if (typeof raw !== 'string') return wrong('not-accepted')
    if (raw === '') return undefined
    return optionsOf(form, field).some(({ value }) => value === raw) ? { value: raw } : wrong('not-an-option')
  },
  check: (value, field, context) =>
    optionsOffered(field, context).some((option) => option.value === value) ? undefined : wrong('not-an-option'),
  show: (value, field, context) => labelOf(value, field, context),
  print: (value, field, context) => labelOf(value, field, context),
}

/** The options a person can choose now: those under the parent's value whose own condition holds. */
export function optionsOffered(field: Its, { form, scope }: Pick<Context, 'form' | 'scope'>): readonly Option[] {
  const parent = parentOf(field, form, scope)
  return optionsOf(form, field).filter(
    ({ under, when }) =>
      (field.under === undefined || under === undefined || under === parent) && (!when || holds(when, scope)),
  )
}

/** The chosen parent's value, or what that is under itself; of several parents their values with a slash between. */
function parentOf({ under, through }: Its, { catalogues }: Pick<Form, 'catalogues'>, scope: Scope) {
  if (under === undefined) return undefined
  if (typeof under === 'string') {
    const parent = valueAt(under, scope)
    return through === undefined ? parent : catalogues[through]?.find(({ value }) => value === parent)?.under
  }
  return under.map((path) => valueAt(path, scope) ?? '').join('/')
}

/** After a change above them, choices that are no longer offered there are open again, and those below them. */
export function cascaded(fields: readonly Field[], sheet: Sheet, changed: string, form: Form): Sheet {
  const scope = { answers: {}, here: sheet, known: {} }
  const orphan = fields.find(
    (field) =>
      field.kind === 'choice' &&
      [field.under ?? []].flat().includes(changed) &&
      isFilled(sheet[field.id]) &&
      !optionsOf(form, field).some(
        ({ value, under }) => value === sheet[field.id] && under === parentOf(field, form, scope),
      ),
  )
  return orphan
    ? cascaded(fields, cascaded(fields, { ...sheet, [orphan.id]: '' }, orphan.id, form), changed, form)
    : sheet
}

export const optionsOf = (form: Form, { options, optionsFrom }: Pick<Its, 'options' | 'optionsFrom'>) =>
  options ?? form.catalogues[optionsFrom ?? ''] ?? []

/** Two parents may offer the same value under different labels; the chosen parent decides. */
function labelOf(value: string, field: Its, { form, scope }: Context) {
  const named = byValue(optionsOf(form, field)).get(value) ?? []
  const parent = parentOf(field, form, scope)
  return (named.find(({ under }) => under === parent) ?? named[0])?.label ?? value
}

/** A catalogue has thousands of titles, and a list of people asks it once for every line. */
function byValue(options: readonly Option[]): ReadonlyMap<string, readonly Option[]> {
  const known = indexed.get(options)
  if (known) return known
  const found = new Map<string, Option[]>()
  for (const option of options) {
    const same = found.get(option.value)
    if (same) same.push(option)
    else found.set(option.value, [option])
  }
  indexed.set(options, found)
  return found
}

const indexed = new WeakMap<readonly Option[], ReadonlyMap<string, readonly Option[]>>()
