import type { PeopleList } from '../core/document.ts'
import type { Form, Json } from '../core/form.ts'
import type { ApplicationId } from '../core/id.ts'
import { layPerson } from '../core/lay.ts'
import { isPrivate, withoutPrivate } from '../core/masked.ts'
import { neededBy, type Spot } from '../core/needed.ts'
import type { Snapshot } from '../core/snapshot.ts'
import { type ListedPerson, listPeople } from './db/listed-people.ts'
import { getForm } from './db/plans.ts'
import type { Hosted, Server } from './hosted.ts'
import { unsealSnapshot } from './private.ts'
import { areConstant, listProceedings, proceedingsOf, verifiedAt } from './proceedings.ts'

/** The lines of a list of people, some at a time. Only what its columns read is fetched; personal numbers leave masked. */
export function listingLines({ db, region }: Hosted, server: Server, plan: PeopleList) {
  const forms = new Map<string, Form>()
  let needed = neededBy(plan, [])

  return async (
    ids: readonly ApplicationId[],
    before: number,
  ): Promise<{ count: number; lines: Iterable<string[]> }> => {
    const [people, spots] = await read(ids)
    const happened = areConstant(needed.facts)
      ? undefined
      : await listProceedings({ db, region }, ids, verifiedAt(server, region))
    return { count: people.length, lines: lines() }

    /** Made as they are asked for, so that none of them is kept. */
    function* lines() {
      for (const [index, one] of people.entries()) {
        const proceedings =
          happened?.get(one.id) ?? proceedingsOf(region, { ...one, ...nothingElse }, [], verifiedAt(server, region))
        yield layPerson(plan, { snapshot: snapshotOf(one, spots), proceedings }, before + index + 1)
      }
    }
  }

  function snapshotOf(one: ListedPerson, spots: readonly Spot[]): Snapshot {
    const form = forms.get(keyOf(one)) as Form
    const snapshot = { ...partsOf(spots, one.found), form, files: [], on: one.on }
    if (!holdsPrivate(form, spots)) return snapshot
    const open = unsealSnapshot(snapshot, server.keys)
    return { ...open, ...withoutPrivate(open) }
  }

  /** A form not seen before may print a column by more than has been read: then these are read once more. */
  async function read(ids: readonly ApplicationId[]): Promise<[ListedPerson[], readonly Spot[]]> {
    const { spots } = needed
    const people = await listPeople(db, ids, spots)
    for (const one of people)
      if (!forms.has(keyOf(one))) forms.set(keyOf(one), await getForm(db, one.form, one.version))
    needed = neededBy(plan, [...forms.values()])
    return needed.spots.every((spot) => spots.some((known) => known.join(' ') === spot.join(' ')))
      ? [people, spots]
      : read(ids)
  }
}

/** Personal numbers may be at these spots; where only named fields are read, the form says that none of them is one. */
function holdsPrivate(form: Form, spots: readonly Spot[]): boolean {
  const known = judged.get(spots)?.get(form)
  if (known !== undefined) return known
  const holds = spots.some(([part, section, id]) => {
    if (part === 'undertaking') return false
    const fields = form.sections.find((one) => one.id === section)?.fields
    return part !== 'answers' || id === undefined || fields?.some((field) => field.id === id && isPrivate(field))
  })
  judged.set(spots, (judged.get(spots) ?? new WeakMap<Form, boolean>()).set(form, holds))
  return holds
}

const judged = new WeakMap<readonly Spot[], WeakMap<Form, boolean>>()

const nothingElse = { committee: null, defence: null, certificate: null }
const keyOf = ({ form, version }: ListedPerson) => `${form} ${version}`

type Parts = Pick<Snapshot, 'answers' | 'known' | 'undertaking'>

function partsOf(spots: readonly Spot[], found: readonly Json[]): Parts {
  const parts: Record<string, object> = { answers: {}, known: {}, undertaking: { version: '', text: '' } }
  for (const [index, spot] of spots.entries()) {
    const value = found[index]
    if (value !== null && value !== undefined) put(parts, spot, value)
  }
  return parts as Parts
}

function put(parts: Record<string, unknown>, spot: Spot, value: Json) {
  let at = parts
  for (const name of spot.slice(0, -1)) {
    at[name] ??= {}
    at = at[name] as Record<string, unknown>
  }
  at[spot.at(-1) ?? ''] = value
}
