import type { FieldOf, OrganisationRef } from '../form.ts'
import { type FieldKind, wrong } from './kind.ts'

/** The browser sends an id, alone or as `{ id }`; the name is never taken from it. */
export const organisation: FieldKind<OrganisationRef, FieldOf<'organisation'>> = {
  parse(raw, _, { organisations }) {
    const given = typeof raw === 'number' ? { id: raw } : (raw as Partial<OrganisationRef>)
    if (typeof given !== 'object' || !Number.isSafeInteger(given.id))
      return raw === '' ? undefined : wrong('not-accepted')
    const id = Number(given.id)
    const name = organisations ? organisations.get(id) : given.name
    return typeof name === 'string' ? { value: { id, name } } : wrong('no-such-organisation')
  },
  check: () => undefined,
  show: ({ name }) => name,
  print: ({ name }) => name,
}
