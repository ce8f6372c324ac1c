import { isFilled, type Row, rowsOf } from '../condition.ts'
import type { FieldOf } from '../form.ts'
import { type Context, type FieldKind, wrong } from './kind.ts'
import { kindOf } from './kinds.ts'

type Its = FieldOf<'row'>

/** One row of a list, by its id. The row may be taken away later: then another one has to be named. */
export const row: FieldKind<string, Its> = {
  parse(raw) {
    if (raw === '') return undefined
    return typeof raw === 'string' && /^[\w-]{1,64}$/.test(raw) ? { value: raw } : wrong('not-accepted')
  },
  check: (value, field, context) => (rowNamed(value, field, context) ? undefined : wrong('no-such-row')),
  show: (value, field, context) => said(value, field, context),
  print: (value, field, context) => said(value, field, context, 'print'),
}

/** What a reader tells the row by. */
export function partsOf(
  row: Row,
  { of, shows }: Its,
  { form, scope, today }: Context,
  as: 'show' | 'print' = 'show',
): readonly string[] {
  const fields = form.sections.find(({ id }) => id === of)?.fields ?? []
  return shows.map((id) => {
    const field = fields.find((one) => one.id === id)
    const value = row[id]
    if (!field || value === undefined || !isFilled(value)) return ''
    return kindOf(field)[as](value, field, { form, scope: { ...scope, here: row }, today })
  })
}

const rowNamed = (value: string, { of }: Its, { scope }: Context) =>
  rowsOf(scope.answers, of).find(({ id }) => id === value)

function said(value: string, field: Its, context: Context, as: 'show' | 'print' = 'show') {
  const found = rowNamed(value, field, context)
  return found
    ? partsOf(found, field, context, as)
        .filter((part) => part !== '')
        .join('，')
    : ''
}
