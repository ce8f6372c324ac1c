import { describe, expect, it } from 'vitest'
import type { State } from './application.ts'
import { decideExemption, type ExemptionFacts, type ExemptionState, whyNotExempt } from './exemption.ts'
import type { OrganisationId, PersonId } from './id.ts'

const lin = 1 as PersonId
const office = 7 as OrganisationId
const facts = (more: Partial<ExemptionFacts> = {}): ExemptionFacts => ({
  actor: { id: lin, is: 'applicant', capabilities: [] },
  applicant: lin,
  isApplicantThemself: true,
  state: 'under-check',
  interview: true,
  interviewed: false,
  organiser: office,
  ...more,
})
const chen = { id: 2 as PersonId, is: 'officer', office, capabilities: ['convene'] } as const
const byOrganiser = (more: Partial<ExemptionFacts> = {}) => facts({ actor: chen, isApplicantThemself: false, ...more })
const asked = { reason: '已获省部级奖励', proofs: 1 }

describe('an exemption from the interview', () => {
  it('is asked for where the plan has an interview, with reason and proof [FJ-PLAN-06]', () => {
    expect(decideExemption('ask', 'none', facts(), asked)).toEqual({ state: 'open' })
    expect(decideExemption('ask', 'none', facts({ interview: false }), asked)).toEqual({ refusal: 'no-interview' })
    expect(decideExemption('ask', 'none', facts(), { ...asked, reason: ' ' })).toEqual({ refusal: 'reason-missing' })
    expect(decideExemption('ask', 'none', facts(), { ...asked, proofs: 0 })).toEqual({ refusal: 'proof-missing' })
  })

  it.each([
    ['draft', undefined],
    ['sent-back', undefined],
    ['under-review', undefined],
    ['discarded', 'interview-over'],
    ['refused', 'interview-over'],
    ['passed', 'interview-over'],
    ['certified', 'interview-over'],
  ] as [State, string | undefined][])('while the declaration is %s: %s', (state, refusal) =>
    expect(whyNotExempt('ask', 'none', facts({ state }))).toBe(refusal),
  )

  it.each([
    ['open', 'exemption-open'],
    ['granted', 'exemption-granted'],
    ['refused', undefined],
    ['withdrawn', undefined],
  ] as [ExemptionState, string | undefined][])('after one that is %s, another: %s', (from, refusal) =>
    expect(whyNotExempt('ask', from, facts())).toBe(refusal),
  )

  it('is asked for by nobody but the applicant, and not once the interview has begun', () => {
    expect(whyNotExempt('ask', 'none', byOrganiser())).toBe('not-the-applicant')
    expect(whyNotExempt('ask', 'none', facts({ interviewed: true }))).toBe('interview-over')
  })

  it('is decided by the officer of the organising unit, with a reason where it is refused [FJ-PLAN-06]', () => {
    expect(decideExemption('grant', 'open', byOrganiser())).toEqual({ state: 'granted' })
    expect(decideExemption('refuse', 'open', byOrganiser())).toEqual({ refusal: 'reason-missing' })
    expect(decideExemption('refuse', 'open', byOrganiser(), { reason: '不在免试范围' })).toEqual({ state: 'refused' })
    expect(whyNotExempt('grant', 'withdrawn', byOrganiser())).toBe('exemption-settled')
    expect(whyNotExempt('grant', 'open', byOrganiser({ interviewed: true }))).toBe('interview-over')
  })

  it.each([
    ['another unit', { actor: { ...chen, office: 8 as OrganisationId } }, 'not-your-plan'],
    ['an approver', { actor: { ...chen, is: 'approver' } }, 'not-your-plan'],
    ['somebody who may not convene', { actor: { ...chen, capabilities: [] } }, 'no-permission'],
    ['the applicant under another account', { isApplicantThemself: true }, 'own-application'],
  ] as [string, Partial<ExemptionFacts>, string][])('is not decided by %s [FJ-PLAN-06]', (_, more, refusal) =>
    expect(whyNotExempt('grant', 'open', byOrganiser(more))).toBe(refusal),
  )

  it('is withdrawn by the applicant while it is open', () => {
    expect(decideExemption('withdraw', 'open', facts())).toEqual({ state: 'withdrawn' })
    expect(whyNotExempt('withdraw', 'granted', facts())).toBe('exemption-granted')
    expect(whyNotExempt('withdraw', 'open', byOrganiser())).toBe('not-the-applicant')
  })
})
