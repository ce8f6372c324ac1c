import type { FieldOf, OrganisationRef } from '../form.ts'
import { type FieldKind, wrong } from './kind.ts'

/** The browser sends an id, alone or as `{ id }`; the name is never taken from it. */
export const organisation: FieldKind<OrganisationRef, FieldOf<'organisation'>> = {
  parse(raw, { group }, { organisations }) {
    const given = typeof raw === 'number' ? { id: raw } : (raw as Partial<OrganisationRef>)
    if (typeof given !== 'object' || !Number.isSafeInteger(given.id))
      return raw === '' ? undefined : wrong('not-accepted')
    const id = Number(given.id)
    const registered = organisations?.get(id)
    if (registered && group !== undefined && registered.group !== group)
      return wrong('organisation-of-another-sort', { group })
    if (registered && !registered.permitted) return wrong('organisation-not-permitted')
    const name = organisations ? registered?.name : given.name
    return typeof name === 'string' ? { value: { id, name } } : wrong('no-such-organisation')
  },
  check: () => undefined,
  show: ({ name }) => name,
  print: ({ name }) => name,
}
