import { kindsBelow } from './account.ts'
import { fullCode, nextSerial } from './code.ts'
import type { OrganisationId } from './id.ts'
import type { Region } from './region.ts'

export type UnitMoveRefusal =
  | 'not-above-both'
  | 'unit-has-units-below'
  | 'already-below-it'
  | 'kind-not-below-it'
  | 'no-code-left'

type Moved = { kind: string; parent: OrganisationId | null; serial: string; children: number }
type To = { id: OrganisationId; kind: string; code: string; ancestors: readonly OrganisationId[] }
type Given = {
  region: Pick<Region, 'organisationKinds'>
  /** The office that moves it; whom it cannot see it is not told of. */
  by: OrganisationId
  /** Codes that units of the moved one's group have below its new superior. */
  taken: ReadonlySet<string>
}

/**
 * A unit that was put below the wrong superior, moved by whoever stands above both. Its code begins with its superior's, so
 * it gets another one: with its own last digits where they are free.
 */
export function movedUnit(
  { kind, parent, serial, children }: Moved,
  to: To,
  { region, by, taken }: Given,
): { ok: true; code: string } | { ok: false; refusal: UnitMoveRefusal } {
  const of = kindsBelow(region, to.kind).find(({ id }) => id === kind)
  if (!to.ancestors.includes(by)) return { ok: false, refusal: 'not-above-both' }
  if (parent === to.id) return { ok: false, refusal: 'already-below-it' }
  if (children > 0) return { ok: false, refusal: 'unit-has-units-below' }
  if (!of) return { ok: false, refusal: 'kind-not-below-it' }
  const same = fullCode(of, to.code, serial)
  if (same.ok && !taken.has(same.code)) return same
  const next = nextSerial(of, to.code, taken)
  return next === undefined ? { ok: false, refusal: 'no-code-left' } : { ok: true, code: to.code + next }
}
