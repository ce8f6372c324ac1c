import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../regions/example/library.ts'
import {
  type AchievementAct,
  type AchievementEntry,
  type AchievementFacts,
  type AchievementState,
  achievementActs,
  achievementStates,
  decideAchievement,
  rebuiltAchievement,
} from './achievement.ts'
import type { Day } from './day.ts'
import type { OrganisationId, PersonId } from './id.ts'
import { libraryFaults, nameOf, samenessOf } from './library.ts'

const acts = Object.keys(achievementActs) as AchievementAct[]
const [lin, chen, works, mill] = [1 as PersonId, 2 as PersonId, 11 as OrganisationId, 12 as OrganisationId]
const owner = { id: lin, is: 'applicant', capabilities: [] } as const
const officer = { id: chen, is: 'officer', office: works, capabilities: ['check-achievements'] } as const
const facts: AchievementFacts = {
  actor: owner,
  owner: lin,
  isOwnerThemself: true,
  unit: works,
  submittedTo: works,
  problems: 0,
}
const byOfficer = { ...facts, actor: officer, isOwnerThemself: false }

const moves = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    kind: fc.constantFrom('applicant', 'officer', 'approver', 'administrator', 'public'),
    actor: fc.constantFrom(lin, chen, 3 as PersonId),
    office: fc.constantFrom(works, mill),
    can: fc.boolean(),
    twin: fc.boolean(),
    unit: fc.constantFrom(works, works, mill, undefined),
    problems: fc.constantFrom(0, 0, 2),
    reason: fc.constantFrom('', ' ', '证书不清晰'),
  }),
  { maxLength: 60 },
)

const run = (all: typeof moves extends fc.Arbitrary<infer Moves> ? Moves : never) => {
  let state: AchievementState = 'draft'
  let submittedTo: OrganisationId | undefined
  const log: (AchievementEntry & { facts: AchievementFacts; reason: string })[] = []
  for (const { act, kind, actor, office, can, twin, unit, problems, reason } of all) {
    const facts: AchievementFacts = {
      actor: { id: actor, is: kind as 'officer', office, capabilities: can ? ['check-achievements'] : [] },
      owner: lin,
      isOwnerThemself: actor === lin || twin,
      problems,
      ...(unit && { unit }),
      ...(submittedTo && { submittedTo }),
    }
    const decided = decideAchievement(act, state, facts, { reason })
    if ('refusal' in decided) continue
    state = decided.state
    if (act === 'submit') submittedTo = unit
    log.push({ act, state, facts, reason })
  }
  return { state, log }
}

describe('an achievement, whoever does whatever to it', () => {
  it('is in a state of the table, and its log alone rebuilds it', () =>
    fc.assert(
      fc.property(moves, (all) => {
        const { state, log } = run(all)
        expect(Object.keys(achievementStates)).toContain(state)
        expect(rebuiltAchievement(log)).toBe(state)
      }),
    ))

  it('is never decided on by its owner, by another unit, or once the owner has left [FJ-LIB-06]', () =>
    fc.assert(
      fc.property(moves, (all) => {
        for (const { act, facts, reason } of run(all).log.filter((one) => /approve|sendBack/.test(one.act))) {
          expect(facts.isOwnerThemself).toBe(false)
          expect(facts.actor.office).toBe(facts.submittedTo)
          expect(facts.unit).toBe(facts.submittedTo)
          if (act === 'sendBack') expect(reason.trim()).not.toBe('')
        }
      }),
    ))

  it('is a draft, submitted, approved or returned, under those names [FJ-LIB-10]', () =>
    expect(Object.values(achievementStates)).toEqual(['草稿', '待审核', '审核通过', '退回', '已删除']))

  it('is submitted only by somebody bound to a unit [FJ-LIB-10]', () => {
    expect(decideAchievement('submit', 'draft', facts)).toEqual({ state: 'pending' })
    const { unit: _, ...unbound } = facts
    expect(decideAchievement('submit', 'draft', unbound)).toEqual({ refusal: 'no-unit-bound' })
  })

  it('is submitted only when nothing is missing', () =>
    expect(decideAchievement('submit', 'draft', { ...facts, problems: 1 })).toEqual({
      refusal: 'achievement-incomplete',
    }))

  it('is sent back only with a reason, and approved by who may', () => {
    expect(decideAchievement('sendBack', 'pending', byOfficer, { reason: ' ' })).toEqual({ refusal: 'reason-missing' })
    expect(decideAchievement('approve', 'pending', byOfficer)).toEqual({ state: 'approved' })
    const powerless = { ...byOfficer, actor: { ...officer, capabilities: [] } }
    expect(decideAchievement('approve', 'pending', powerless)).toEqual({ refusal: 'no-permission' })
  })

  it('whose log was altered is noticed', () =>
    expect(() => rebuiltAchievement([{ act: 'approve', state: 'approved' }])).toThrow())
})

describe('the library of the made-up province', () => {
  const kind = library.kinds.find(({ section }) => section === 'papers')
  const today = '2026-05-09' as Day
  const file = { file: 1, name: '论文.pdf', type: 'pdf', bytes: 10, sha256: 'a'.repeat(64) } as const
  const same = (title: string, journal: string) =>
    kind ? samenessOf(library.form, kind, { id: '1', title, journal, proof: [file] }, today) : []

  it('tells the same achievement apart whatever its width, case, blanks and marks', () => {
    expect(same('《齿轮 Ａ》', '机械（上）')).toEqual(same('齿轮a', '机械上'))
    expect(same('齿轮a', '机械上')).toHaveLength(2)
    expect(same('齿轮b', '机械上')[0]).not.toEqual(same('齿轮a', '机械上')[0])
    expect(same('——', '机械上').map(({ says }) => says)).toEqual(['附件“论文.pdf”内容相同'])
  })

  it('names an item by the words of its kind', () =>
    expect(kind && nameOf(library.form, kind, { id: '1', title: '齿轮', journal: '机械' }, today)).toBe('齿轮　机械'))

  it('notices a kind of no section, of a sheet, and one named by a personal number', () => {
    const wrong = { ...library, kinds: [{ section: 'papers', named: ['who'], same: [] }] }
    expect(libraryFaults(wrong)).toEqual([
      'employment: not one kind',
      'honours: not one kind',
      'clinical: not one kind',
      'papers: no field who that may be named',
    ])
  })
})
