import { describe, expect, it } from 'vitest'
import type { OrganisationId } from './id.ts'
import { chain } from './organisation.ts'
import { desks, isGranted, type RouteRule } from './route.ts'
import { base, city, county, hospital, organisations, province, works } from './testing/cast.ts'
import type { Level } from './title.ts'

const rule = base.policy.route
const offices = (from: typeof works, level: Level, autonomous = false, by: RouteRule = rule) =>
  desks(by, chain(organisations, from.id), { level, autonomous }).map(({ office }) => office)
const twice = (...all: (typeof works)[]) => all.flatMap(({ id }) => [id, id])

describe('a route', () => {
  it.each([
    ['junior-technician', twice(works, county)],
    ['junior-assistant', twice(works, county)],
    ['intermediate', twice(works, county, city)],
    ['associate-senior', twice(works, county, city, province)],
    ['full-senior', twice(works, county, city, province)],
  ] as const)('for %s climbs as far as the region says', (level, expected) =>
    expect(offices(works, level)).toEqual(expected),
  )

  it('skips what is not in the chain', () =>
    expect(offices(hospital, 'intermediate')).toEqual(twice(hospital, province)))

  it('starts and ends at an office that is itself the end', () =>
    expect(offices(city, 'intermediate')).toEqual(twice(city)))

  it('ends at the own unit of a self-review', () =>
    expect(offices(hospital, 'full-senior', true)).toEqual(twice(hospital)))

  it('goes to the top when no office of the chain is named', () => {
    if (isGranted(rule)) throw new Error('the example climbs its tree')
    const nowhere: RouteRule = { ...rule, endsAt: { ...rule.endsAt, intermediate: ['department'] } }
    expect(offices(works, 'intermediate', false, nowhere)).toEqual(twice(works, county, city, province))
  })

  it('begins with the agency that is named, then its own unit, where routes are granted', () => {
    const by: RouteRule = { roles: ['officer'], takes: {} }
    const first = (agency?: OrganisationId) =>
      desks(by, chain(organisations, works.id), { level: 'intermediate', autonomous: false, ...(agency && { agency }) })
    expect(first()).toEqual([{ office: works.id, role: 'officer', own: true }])
    expect(first(hospital.id).map(({ office, own }) => [office, own])).toEqual([
      [hospital.id, false],
      [works.id, true],
    ])
    expect(first(works.id)).toEqual(first())
  })

  it('passes only the kinds that are named, and ends at the unit that organises the plan [FJ-FLOW-01]', () => {
    const by: RouteRule = { ...rule, passes: [county.kind], organiser: true }
    const end = (organiser?: OrganisationId) =>
      desks(by, chain(organisations, works.id), {
        level: 'full-senior',
        autonomous: false,
        ...(organiser && { organiser }),
      })
    expect(end(hospital.id).map(({ office }) => office)).toEqual(twice(works, county, hospital))
    expect(end(county.id).map(({ office }) => office)).toEqual(twice(works, county))
    expect(end(works.id).map(({ office }) => office)).toEqual(twice(works, county, works))
    expect(end().map(({ office }) => office)).toEqual(twice(works, county))
  })

  it('knows which desks are the applicant’s own unit', () => {
    const all = desks(rule, base.chain, { level: 'intermediate', autonomous: false })
    expect(all.map(({ own }) => own)).toEqual([true, true, false, false, false, false])
  })
})
