import { describe, expect, it } from 'vitest'
import { counted, crowdedIn, idsIn, leftOut, named, rows, standings, testFiles } from '../scripts/ledger-rows.ts'

const known = new Set(rows().map(({ id }) => id))
const unknown = (all: readonly { id: string; path: string }[]) => all.filter(({ id }) => !known.has(id))
const unexplained = (all: readonly { id: string; reason: string }[]) =>
  all.filter(({ id, reason }) => !known.has(id) || typeof reason !== 'string' || reason.trim().length < 10)

describe('the ledger', () => {
  it('has every row that the manuals gave', () =>
    expect(
      Object.entries(counted(standings(rows(), [], []), 1)).map(([region, count]) => [region, count.rows]),
    ).toEqual([
      ['FJ', 93],
      ['HE', 158],
      ['SD', 85],
      ['TJ', 136],
    ]))

  it('has every row that a test names', () => expect(unknown(named())).toEqual([]))

  it('is named in brackets of one row each', () => {
    expect(testFiles().flatMap(({ text }) => crowdedIn(text))).toEqual([])
    expect(crowdedIn(`[${'HE-FLOW'}-05, ${'HE-FLOW'}-06] [${'HE-FLOW'}-07]`)).toHaveLength(1)
  })

  it('has every row that is left out, with its reason', () => expect(unexplained(leftOut())).toEqual([]))

  it('notices a row that does not exist, and one without a reason', () => {
    const ids = idsIn(`it('does something [HE-FLOW-05] [${'HE-FLOW'}-99]', …)`)
    expect(ids).toEqual(['HE-FLOW-05', 'HE-FLOW-99'])
    expect(unknown(ids.map((id) => ({ id, path: 'core/a.test.ts' })))).toHaveLength(1)
    expect(unexplained([{ id: 'HE-FLOW-05', reason: ' ' }])).toHaveLength(1)
    expect(unexplained([{ id: 'HE-NONE-01', reason: 'because nobody asked for it' }])).toHaveLength(1)
  })
})

describe('a row', () => {
  const row = { id: 'HE-FLOW-05', must: '' }
  const title = 'moves on [HE-FLOW-05]'
  const stands = (...results: { title: string; passed: boolean }[]) => standings([row], results, [])[0]?.stands

  it('is proved by tests that ran and passed, and by nothing else', () => {
    expect(stands()).toBe('open')
    expect(stands({ title, passed: true })).toBe('proved')
    expect(stands({ title: 'moves on HE-FLOW-05', passed: true })).toBe('open')
  })

  it('is not proved when one of its tests fails', () => {
    expect(stands({ title, passed: true }, { title, passed: false })).toBe('failing')
    expect(counted(standings([row], [{ title, passed: false }], []), 1)).toEqual({
      HE: { rows: 1, proved: 0, leftOut: 0 },
    })
  })

  it('counts as proved rather than left out when it is both', () =>
    expect(
      standings([row], [{ title, passed: true }], [{ id: row.id, reason: 'was thought too much' }])[0]?.stands,
    ).toBe('proved'))
})
