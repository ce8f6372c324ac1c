import type { FieldOf, Form, Option } from '../form.ts'
import { type Context, type FieldKind, wrong } from './kind.ts'

type Its = FieldOf<'tree'>

/** One leaf of a catalogue; a branch is only the way to it. It reads as its way: 临床类别 / 内科专业. */
export const tree: FieldKind<string, Its> = {
  parse(raw, field, { form }) {
    if (typeof raw !== 'string') return wrong('not-accepted')
    if (raw === '') return undefined
    const options = branchesOf(form, field)
    if (!options.some(({ value }) => value === raw)) return wrong('not-an-option')
    return options.some(({ under }) => under === raw) ? wrong('not-a-leaf') : { value: raw }
  },
  check: () => undefined,
  show: (value, field, context) => wayTo(value, field, context),
  print: (value, field, context) => wayTo(value, field, context),
}

export const branchesOf = (form: Form, { optionsFrom }: Its): readonly Option[] => form.catalogues[optionsFrom] ?? []

function wayTo(value: string, field: Its, { form }: Context) {
  const options = branchesOf(form, field)
  const way: string[] = []
  let at = options.find((option) => option.value === value)
  while (at && way.length < deepest) {
    way.unshift(at.label)
    const { under } = at
    at = under === undefined ? undefined : options.find((option) => option.value === under)
  }
  return way.length > 0 ? way.join(' / ') : value
}

/** No catalogue goes this deep; one that bites its own tail stops here. */
const deepest = 8
