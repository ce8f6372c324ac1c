import type { PeopleList, Place } from './document.ts'
import type { Field, Form } from './form.ts'
import { noneSheet } from './none.ts'

/** Where in a snapshot something lies: `['answers', 'person', 'name']`; a shorter one means all below it. */
export type Spot = readonly string[]

/** What the columns of a list read: spots of the snapshot, with what their fields print by in these forms, and facts. */
export function neededBy({ columns }: Pick<PeopleList, 'columns'>, forms: readonly Form[]) {
  const paths = [...new Set(columns.flatMap(({ text }) => placesIn(text).map(({ of }) => of)))]
  const facts = paths.filter((path) => path.startsWith('@')).map((path) => path.slice(1))
  const said = facts.includes('undertaking') ? [['undertaking', 'text']] : []
  const spots = paths.filter((path) => !path.startsWith('@')).flatMap((path) => spotsOf(path, forms))
  return { facts: facts.filter((fact) => fact !== 'undertaking'), spots: outermost([...said, ...spots]) }
}

function placesIn(text: PeopleList['columns'][number]['text']): Place[] {
  if (typeof text === 'string' || 'number' in text) return []
  return 'of' in text ? [text] : text.filter((one) => typeof one !== 'string')
}

function spotsOf(path: string, forms: readonly Form[]): Spot[] {
  if (path.startsWith('$')) return [['known', path.slice(1)]]
  const [section = '', id] = path.split('.')
  if (id === undefined) return []
  const others = forms.flatMap(({ sections }) => {
    const its = sections.find((one) => one.id === section)
    const field = its?.fields.find((one) => one.id === id)
    const ticked: Spot[] =
      its?.none === undefined
        ? []
        : [
            ['answers', noneSheet, section],
            ['answers', section],
          ]
    return field ? [...ticked, ...printedBy(field, section)] : ticked
  })
  return [['answers', section, id], ...others]
}

/** What else a field reads to print itself: a choice its parents, a row the list that it is of, and whatever that reads. */
function printedBy(field: Field, section: string): Spot[] {
  if (field.kind === 'row') return [['answers'], ['known']]
  if (field.kind !== 'choice') return []
  return [field.under ?? []].flat().map((path): Spot => {
    if (path.startsWith('$')) return ['known', path.slice(1)]
    return path.includes('.') ? ['answers', ...path.split('.')] : ['answers', section, path]
  })
}

const outermost = (spots: readonly Spot[]): Spot[] => {
  const unique = [...new Map(spots.map((spot) => [spot.join(' '), spot])).values()]
  return unique.filter((spot) => !unique.some((other) => other.length < spot.length && other.every(isAt(spot))))
}

const isAt = (spot: Spot) => (name: string, place: number) => spot[place] === name
