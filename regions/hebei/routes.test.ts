import { describe, expect, it } from 'vitest'
import type { OrganisationId } from '../../core/id.ts'
import type { Organisation } from '../../core/organisation.ts'
import { desks } from '../../core/route.ts'
import { type Level, levels } from '../../core/title.ts'
import { hebei } from './index.ts'

const chain = (...kinds: string[]): Organisation[] =>
  kinds.map((kind, index) => ({
    id: (index + 1) as OrganisationId,
    name: kind,
    kind,
    code: '13',
    autonomousSeries: [],
    ...(index + 1 < kinds.length && { parent: (index + 2) as OrganisationId }),
  }))

const chains = {
  county: chain('employer', 'county-department', 'county-office', 'city-office', 'province-office'),
  city: chain('employer', 'city-government-department', 'city-office', 'province-office'),
  agency: chain('employer', 'city-agency', 'city-office', 'province-office'),
  direct: chain('employer', 'direct-county-office', 'province-office'),
  xiongan: chain('employer', 'county-office', 'xiongan-office', 'province-office'),
  department: chain('employer', 'employer', 'provincial-government-department', 'province-office'),
  selfReview: chain('provincial-self-review-hospital', 'province-office'),
  citySelfReview: chain('city-self-review-hospital', 'city-office', 'province-office'),
}

function end(name: keyof typeof chains, level: Level, autonomous = false) {
  const last = desks(hebei.policy.route, chains[name], { level, autonomous }).at(-1)
  return chains[name].find(({ id }) => id === last?.office)?.kind
}

const ends = (level: Level) => (Object.keys(chains) as (keyof typeof chains)[]).map((name) => [name, end(name, level)])

describe('routes in Hebei', () => {
  it('ends the check of an intermediate title at the city office or the provincial unit [HE-FLOW-19]', () => {
    expect(Object.fromEntries(ends('intermediate'))).toEqual({
      county: 'city-office',
      city: 'city-office',
      agency: 'city-office',
      direct: 'direct-county-office',
      xiongan: 'xiongan-office',
      department: 'provincial-government-department',
      selfReview: 'provincial-self-review-hospital',
      citySelfReview: 'city-office',
    })
  })
  it('lets a file climb as far as the level of its title says [HE-FLOW-24]', () => {
    expect(Object.fromEntries(ends('junior-assistant'))).toEqual({
      county: 'county-office',
      city: 'city-office',
      agency: 'city-office',
      direct: 'direct-county-office',
      xiongan: 'county-office',
      department: 'provincial-government-department',
      selfReview: 'provincial-self-review-hospital',
      citySelfReview: 'city-office',
    })
    expect(ends('junior-technician')).toEqual(ends('junior-assistant'))
    for (const level of ['associate-senior', 'full-senior'] as const)
      expect(new Set(ends(level).map(([, kind]) => kind))).toEqual(new Set(['province-office']))
  })
  it('goes up level by level, officer then approver at each [HE-FLOW-18]', () => {
    expect(
      desks(hebei.policy.route, chains.city, { level: 'associate-senior', autonomous: false }).map(
        ({ office, role }) => `${office} ${role}`,
      ),
    ).toEqual([
      '1 officer',
      '1 approver',
      '2 officer',
      '2 approver',
      '3 officer',
      '3 approver',
      '4 officer',
      '4 approver',
    ])
  })
  it('ends self-review at the unit, and whoever ends a route may publicise there', () => {
    const publicises = (kind: string | undefined) =>
      hebei.permissions.some(
        ({ capability, role, kinds }) =>
          capability === 'publicise' && role === 'officer' && (kinds ?? []).includes(kind ?? ''),
      )
    for (const level of levels) {
      for (const [, kind] of ends(level)) expect(publicises(kind), `${kind}`).toBe(true)
      expect(end('selfReview', level, true)).toBe('provincial-self-review-hospital')
      expect(end('citySelfReview', level, true)).toBe('city-self-review-hospital')
    }
    for (const { id, group } of hebei.organisationKinds) if (group === 'self-review') expect(publicises(id)).toBe(true)
  })
})
