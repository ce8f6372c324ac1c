import type { DemonstrationOrganisation } from '../../core/demonstration.ts'
import type { OrganisationKind } from '../../core/organisation.ts'

export type GivenUnit = {
  key: string
  /** None: it is the root. */
  parent: string
  kind: string
  serial: string
  name: string
  nature?: string | undefined
  autonomousSeries?: readonly string[] | undefined
}

/**
 * Made-up units, parents before their children: each code begins with its parent's, what is not said is what its kind usually
 * is. `areaCodes` are of the root and of the units with whom another one begins; the rest have that of their parent.
 */
export function unitsOf(
  kinds: readonly OrganisationKind[],
  given: readonly GivenUnit[],
  areaCodes: Readonly<Record<string, string>>,
): DemonstrationOrganisation[] {
  const codes = new Map<string, string>()
  const areas = new Map(Object.entries(areaCodes))
  return given.map(({ key, parent, kind, serial, name, nature, autonomousSeries = [] }) => {
    const of = kinds.find(({ id }) => id === kind)
    const code = of?.code ?? `${codes.get(parent)}${serial}`
    const area = areas.get(key) ?? areas.get(parent)
    if (!area) throw new Error(`no area code for ${name}`)
    codes.set(key, code)
    areas.set(key, area)
    return {
      key,
      kind,
      code,
      name,
      ...(parent && { parent, serial }),
      category: of?.defaults?.category ?? '申报单位',
      nature: nature ?? of?.defaults?.nature ?? (name.endsWith('公司') ? '民营企业' : '事业单位'),
      autonomousSeries,
      phone: `${area}-00000000`,
    }
  })
}
