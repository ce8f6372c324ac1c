import { describe, expect, it } from 'vitest'
import type { State } from './application.ts'
import { isHistory, type OwnRecord, recordButtons, whyNotPressed } from './own-record.ts'

const policy = { discardsReturned: true }
const record = (more: Partial<OwnRecord> = {}): OwnRecord => ({
  state: 'draft',
  submissions: 0,
  interview: true,
  interviewed: false,
  exemption: null,
  arranged: false,
  ...more,
})
const open = (more: Partial<OwnRecord> = {}) => {
  const why = whyNotPressed(record(more), policy)
  return recordButtons.filter((button) => why[button] === null)
}

describe('the buttons of one’s own declaration', () => {
  it.each([
    ['draft', 0, ['fillIn', 'view', 'discard', 'exempt']],
    ['under-check', 1, ['view', 'exempt', 'export']],
    ['sent-back', 1, ['fillIn', 'view', 'discard', 'exempt', 'export']],
    ['withdrawn', 1, ['fillIn', 'view', 'discard', 'exempt', 'export']],
    ['passed', 1, ['view', 'export']],
    ['certified', 1, ['view', 'export']],
  ] as [State, number, string[]][])('%s after %i submissions: %j [FJ-PLAN-03]', (state, submissions, buttons) =>
    expect(open({ state, submissions })).toEqual(buttons),
  )

  it('has no exemption and no ticket without an interview [FJ-PLAN-06] [FJ-PLAN-07]', () => {
    const why = whyNotPressed(record({ interview: false }), policy)
    expect([why.exempt, why.ticket]).toEqual(['no-interview', 'no-interview'])
  })

  it('prints the ticket once the interview is arranged, and never for who is exempted [FJ-PLAN-07]', () => {
    const ticket = (more: Partial<OwnRecord>) =>
      whyNotPressed(record({ state: 'under-review', ...more }), policy).ticket
    expect(ticket({})).toBe('interview-not-arranged')
    expect(ticket({ arranged: true })).toBeNull()
    expect(ticket({ exemption: 'granted' })).toBe('exempted-from-interview')
    expect(ticket({ exemption: 'refused' })).toBe('interview-not-arranged')
  })

  it('asks for no exemption once the interview is over, and still shows one that was asked for', () => {
    const exempt = (more: Partial<OwnRecord>) => whyNotPressed(record({ interviewed: true, ...more }), policy).exempt
    expect(exempt({})).toBe('interview-over')
    expect(exempt({ exemption: 'refused' })).toBeNull()
  })

  it('deletes what was sent back only where the province says so', () => {
    const why = (discardsReturned: boolean) =>
      whyNotPressed(record({ state: 'sent-back' }), { discardsReturned }).discard
    expect([why(true), why(false)]).toEqual([null, 'submitted-before'])
  })
})

it('is history once nothing more happens to it', () => {
  const states: State[] = ['draft', 'under-check', 'passed', 'confirmed', 'certified', 'not-passed', 'refused']
  expect(states.filter((state) => isHistory({ state }))).toEqual(['certified', 'not-passed', 'refused'])
})
