import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import type { OrganisationId } from './id.ts'
import { movedUnit } from './moving-unit.ts'

const [province, city, county, other] = [1, 2, 3, 4] as OrganisationId[] as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
]
const works = { kind: 'employer', parent: county, serial: '0401', children: 0 }
const to = { id: other, kind: 'county-office', code: '9000010002', ancestors: [province, city, other] }
const given = { region: example, by: city, taken: new Set<string>() }

describe('a unit below the wrong superior', () => {
  it('is moved by whoever is above both, and keeps its last digits where they are free', () => {
    expect(movedUnit(works, to, given)).toEqual({ ok: true, code: '90000100020401' })
    expect(movedUnit(works, to, { ...given, by: province })).toMatchObject({ ok: true })
    expect(movedUnit(works, to, { ...given, taken: new Set(['90000100020401']) })).toEqual({
      ok: true,
      code: '90000100020402',
    })
  })

  it.each([
    ['to where its mover has nothing to say', works, to, { ...given, by: county }, 'not-above-both'],
    ['to where it is', { ...works, parent: other }, to, given, 'already-below-it'],
    ['with units below it', { ...works, children: 1 }, to, given, 'unit-has-units-below'],
    ['of a kind that does not belong there', { ...works, kind: 'city-office' }, to, given, 'kind-not-below-it'],
  ] as const)('is not moved %s', (_, unit, there, more, refusal) =>
    expect(movedUnit(unit, there, more)).toEqual({ ok: false, refusal }),
  )
})
