import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BindingAct, type BindingFacts, bindingActs, bindingStates, decideBinding } from './binding.ts'
import type { OrganisationId, PersonId } from './id.ts'

const acts = Object.keys(bindingActs) as BindingAct[]
const states = Object.keys(bindingStates) as (keyof typeof bindingStates)[]
const [lin, chen, works, mill, hospital] = [1, 2, 11, 12, 13] as unknown as [
  PersonId,
  PersonId,
  ...OrganisationId[],
] as [PersonId, PersonId, OrganisationId, OrganisationId, OrganisationId]

const asker: BindingFacts = {
  actor: { id: lin, is: 'applicant', capabilities: [] },
  applicant: lin,
  isApplicantThemself: true,
  active: true,
  unit: mill,
  isEmployer: true,
  underWay: 0,
}
const decider: BindingFacts = {
  ...asker,
  actor: { id: chen, is: 'administrator', office: mill, capabilities: [] },
  isApplicantThemself: false,
}
const why = { explanation: '已入职。' }

describe('asking a unit', () => {
  it('needs an employer, an explanation, and nothing under way', () => {
    expect(decideBinding('ask', undefined, asker, why)).toEqual({ state: 'open' })
    for (const [change, refusal] of [
      [{ isEmployer: false }, 'unit-not-to-be-bound'],
      [{ bound: mill }, 'already-bound'],
      [{ underWay: 1 }, 'declaration-under-way'],
      [{ actor: { ...asker.actor, id: chen } }, 'not-the-asker'],
    ] as const)
      expect(decideBinding('ask', undefined, { ...asker, ...change }, why)).toEqual({ refusal })
    expect(decideBinding('ask', undefined, asker, { explanation: '　' })).toEqual({ refusal: 'explanation-missing' })
  })
})

describe('the unit that is asked', () => {
  it('agrees, or refuses with a reason [FJ-ORG-02]', () => {
    expect(decideBinding('approve', 'open', decider)).toEqual({ state: 'approved' })
    expect(decideBinding('refuse', 'open', decider, { reason: ' ' })).toEqual({ refusal: 'reason-missing' })
    expect(decideBinding('refuse', 'open', decider, { reason: '查无此人' })).toEqual({ state: 'refused' })
  })

  it.each([
    ['another unit', { actor: { ...decider.actor, office: works } }, 'not-asked-of-your-unit'],
    ['an officer without the permission', { actor: { ...decider.actor, is: 'officer' } }, 'no-permission'],
    ['an approver', { actor: { ...decider.actor, is: 'approver' } }, 'no-permission'],
    ['the same human being under another account', { isApplicantThemself: true }, 'own-binding'],
    ['an account out of use', { active: false }, 'asker-disabled'],
    ['a unit that is no employer any more', { isEmployer: false }, 'unit-not-to-be-bound'],
    ['somebody who was bound elsewhere meanwhile', { bound: hospital, former: works }, 'asker-bound-elsewhere'],
    ['a declaration under way', { underWay: 1 }, 'asker-declaring'],
  ] as const)('does not agree: %s', (_, change, refusal) => {
    expect(decideBinding('approve', 'open', { ...decider, ...change } as BindingFacts)).toEqual({ refusal })
  })

  it('may agree when the former unit released them meanwhile, or still has them', () => {
    expect(decideBinding('approve', 'open', { ...decider, former: works })).toEqual({ state: 'approved' })
    expect(decideBinding('approve', 'open', { ...decider, former: works, bound: works })).toEqual({ state: 'approved' })
  })
})

it('what is settled is settled, and nobody settles their own', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...acts),
      fc.constantFrom(...states),
      fc.constantFrom('applicant', 'administrator', 'officer'),
      fc.constantFrom(lin, chen),
      fc.boolean(),
      (act, state, is, id, twin) => {
        const actor = { id, is, office: mill, capabilities: ['create-applicants'] } as BindingFacts['actor']
        const themself = id === lin || twin
        const decided = decideBinding(
          act,
          state,
          { ...decider, actor, isApplicantThemself: themself },
          { reason: '无' },
        )
        if (state !== 'open') expect(decided).toEqual({ refusal: 'wrong-state' })
        if ('state' in decided && decided.state !== 'withdrawn') expect(themself).toBe(false)
        if ('state' in decided && decided.state === 'withdrawn') expect(id).toBe(lin)
      },
    ),
  )
})
