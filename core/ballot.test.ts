import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needed, passes, type VotingRule, whyNotValid } from './ballot.ts'

const law: VotingRule = { quorum: [2, 3], majority: [2, 3], of: 'attending' }
const counted = (members: number, attending: number, yes: number) => ({
  members,
  attending,
  yes,
  no: attending - yes,
  abstain: 0,
})

describe('the law’s table (Order 40, art. 19-20)', () => {
  it.each([
    [7, 5, { 5: 4, 6: 4, 7: 5 }],
    [11, 8, { 8: 6, 9: 6, 10: 7, 11: 8 }],
    [15, 10, { 10: 7, 12: 8, 15: 10 }],
    [25, 17, { 17: 12, 20: 14, 24: 16, 25: 17 }],
  ])('of %i members %i must attend', (members, quorum, table) => {
    expect(needed(law.quorum, members)).toBe(quorum)
    expect(whyNotValid(counted(members, quorum, 0), law)).toBeUndefined()
    expect(whyNotValid(counted(members, quorum - 1, 0), law)).toBe('no-quorum')
    for (const [attending, yes] of Object.entries(table).map((pair) => pair.map(Number) as [number, number])) {
      expect(needed(law.majority, attending)).toBe(yes)
      expect(passes(counted(members, attending, yes), law)).toBe(true)
      expect(passes(counted(members, attending, yes - 1), law)).toBe(false)
    }
  })
})

describe('a count', () => {
  it.each([
    ['counts-not-whole', { ...counted(7, 6, 4), yes: 4.5 }],
    ['counts-not-whole', { ...counted(7, 6, 4), abstain: -1 }],
    ['counts-not-whole', { ...counted(7, 6, 4), yes: Number.NaN }],
    ['more-attending-than-members', counted(7, 8, 8)],
    ['ballots-do-not-add-up', { ...counted(7, 6, 4), abstain: 1 }],
    ['no-quorum', counted(7, 4, 4)],
    ['no-quorum', counted(0, 0, 0)],
  ])('is refused: %s', (refusal, tally) => expect(whyNotValid(tally, law)).toBe(refusal))

  it('keeps abstentions in the denominator', () => {
    expect(passes({ members: 7, attending: 7, yes: 4, no: 0, abstain: 3 }, law)).toBe(false)
  })

  it('may be taken of all members, as one city asked', () => {
    const city: VotingRule = { ...law, of: 'members' }
    expect(passes(counted(7, 5, 4), city)).toBe(false)
    expect(passes(counted(7, 5, 5), city)).toBe(true)
  })

  it('is never passed by fewer than two thirds of those who attend, nor by more ballots than people', () => {
    const count = fc.nat({ max: 40 })
    fc.assert(
      fc.property(count, count, count, count, count, (members, attending, yes, no, abstain) => {
        const tally = { members, attending, yes, no, abstain }
        if (whyNotValid(tally, law) || !passes(tally, law)) return
        expect(yes + no + abstain).toBe(attending)
        expect(3 * attending).toBeGreaterThanOrEqual(2 * members)
        expect(3 * yes).toBeGreaterThanOrEqual(2 * attending)
        expect(yes).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
