import type { OrganisationId } from './id.ts'

/** A unit of the tree. `kind` is one of the region's own kinds; its `group` says what sort of thing it is everywhere. */
export type Organisation = {
  id: OrganisationId
  name: string
  kind: string
  code: string
  parent?: OrganisationId
  /** Series that this unit reviews by itself (自主评审), as authorised by its title office. */
  autonomousSeries: readonly string[]
}

/** 职改办, 主管部门, 自主评审单位, 人才中心, ordinary employer. Codes are unique among siblings of one group. */
export type KindGroup = 'office' | 'department' | 'self-review' | 'agency' | 'employer'
export type Depth = 'province' | 'city' | 'county' | 'unit'

/**
 * One kind of organisation as a region declares it. `serial` is the range of the digits typed after the parent's code;
 * `under` lists the kinds that may be its parent (a kind without one is the root).
 */
export type OrganisationKind = {
  id: string
  name: string
  group: KindGroup
  depth: Depth
  under: readonly string[]
  serial?: { digits: number; from: number; to: number }
  code?: string
  defaults?: { category?: string; nature?: string }
}

/** The organisation itself, its parent, its parent's parent … up to the root. */
export function chain(all: ReadonlyMap<OrganisationId, Organisation>, id: OrganisationId): Organisation[] {
  const here = all.get(id)
  if (!here) return []
  return here.parent ? [here, ...chain(all, here.parent)] : [here]
}
