/** The count of one secret ballot. `members` is the committee's size; every number is whole and not negative. */
export type Tally = { members: number; attending: number; yes: number; no: number; abstain: number }
export type VotingRule = {
  quorum: readonly [number, number]
  majority: readonly [number, number]
  of: 'attending' | 'members'
}
export type TallyRefusal = 'counts-not-whole' | 'more-attending-than-members' | 'ballots-do-not-add-up' | 'no-quorum'

/**
 * Order 40, art. 19-20: two thirds of the members attend, two thirds of those attending say yes. Abstentions and spoiled
 * ballots stay in the denominator. Integers only.
 */
export const passes = ({ members, attending, yes }: Tally, rule: VotingRule) =>
  atLeast(yes, rule.majority, rule.of === 'attending' ? attending : members)

export function whyNotValid(tally: Tally, rule: VotingRule): TallyRefusal | undefined {
  if (!Object.values(tally).every((count) => Number.isSafeInteger(count) && count >= 0)) return 'counts-not-whole'
  if (tally.attending > tally.members) return 'more-attending-than-members'
  if (tally.yes + tally.no + tally.abstain !== tally.attending) return 'ballots-do-not-add-up'
  if (tally.attending === 0 || !atLeast(tally.attending, rule.quorum, tally.members)) return 'no-quorum'
  return undefined
}

/** The smallest whole number that reaches the share: 17 of 25 members for two thirds. */
export const needed = ([top, bottom]: readonly [number, number], of: number) => Math.ceil((of * top) / bottom)

const atLeast = (count: number, [top, bottom]: readonly [number, number], of: number) => count * bottom >= of * top
