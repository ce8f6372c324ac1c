import { type Path, type Scope, type Sheet, sheetOf, valueAt } from './condition.ts'
import { type Day, isDay, printed } from './day.ts'
import type { Column, Place, Words } from './document.ts'
import { kindOf } from './field/kinds.ts'
import type { Json } from './form.ts'
import { saysNone } from './none.ts'
import type { Proceedings } from './proceedings.ts'
import type { Snapshot } from './snapshot.ts'

export type Laying = {
  snapshot: Snapshot
  proceedings: Proceedings
  /** What stands across every page of something that nobody has signed yet. */
  mark?: string
}

/** Where a place is looked up: in a list, `section` and `here` are the list's section and the row at hand. */
export type Desk = Laying & { section: string | undefined; here: Sheet }

/** The words with every place in them filled in. */
export function say(words: Words, desk: Desk): string {
  if (typeof words === 'string') return words
  if ('of' in words) return fillIn(words, desk)
  return words.map((one) => (typeof one === 'string' ? one : fillIn(one, desk))).join('')
}

export const sayColumn = (text: Column['text'], desk: Desk, number: number) =>
  typeof text === 'object' && 'number' in text ? String(number) : say(text, desk)

export const scopeOf = ({ snapshot, here }: Desk): Scope => ({
  answers: snapshot.answers,
  known: snapshot.known,
  here,
})

function fillIn({ of, otherwise = '', filled, yes = '是', no = '否' }: Place, desk: Desk): string {
  const value = of.startsWith('@') ? factAt(of.slice(1), desk) : valueAt(of, scopeOf(desk))
  if (value === undefined || value === null || value === '')
    return otherwise || (of.includes('.') && isNone(of, desk) ? none : '')
  if (filled !== undefined) return filled
  if (typeof value === 'boolean') return value ? yes : no
  return printedAnswer(of, value, desk) || otherwise
}

export const none = '无'

/** The section of this path is answered by having nothing. */
export function isNone(path: Path, { snapshot: { form, answers } }: Pick<Desk, 'snapshot'>): boolean {
  const section = form.sections.find(({ id }) => id === path.split('.')[0])
  return section !== undefined && saysNone(section, answers)
}

/** As the field's kind prints it; what belongs to no field is a fact: a day, a number or words. */
function printedAnswer(path: string, value: Json, { snapshot, section, here }: Desk): string {
  const { form, answers, known, on } = snapshot
  const [first = '', second] = path.split('.')
  const [of, id] = second === undefined ? [section, first] : [first, second]
  const field = form.sections.find((one) => one.id === of)?.fields.find((one) => one.id === id)
  if (!field) return isDay(String(value)) ? printed(String(value) as Day) : String(value)
  const sheet = second === undefined ? here : sheetOf(answers, first)
  return kindOf(field).print(value, field, { form, scope: { answers, known, here: sheet }, today: on })
}

/** What has happened, and the words that were promised. */
function factAt(path: string, { proceedings, snapshot }: Desk): Json | undefined {
  if (path === 'undertaking') return snapshot.undertaking.text
  return path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], proceedings) as
    | Json
    | undefined
}
