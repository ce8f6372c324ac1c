import type { OrganisationId, PersonId } from './id.ts'
import type { Actor } from './needs.ts'

/**
 * 业绩成果: one entry of somebody's library, with a life of its own beside every declaration. The employer checks it; once
 * approved it can be taken over, as a copy, and whoever corrects it has it checked again.
 */
export const achievementStates = {
  draft: '草稿',
  pending: '待审核',
  approved: '审核通过',
  returned: '退回',
  removed: '已删除',
} as const
export type AchievementState = keyof typeof achievementStates

export type AchievementFacts = {
  actor: Actor
  owner: PersonId
  /** The same human being under any account. */
  isOwnerThemself: boolean
  /** The unit that the person is bound to today; nobody's who is released. */
  unit?: OrganisationId
  /** The unit that it was submitted to. */
  submittedTo?: OrganisationId
  /** What stands in the way of submitting it. */
  problems: number
}

export type AchievementInput = { reason?: string }

type Need = { refusal: string; met: (facts: AchievementFacts, input: AchievementInput) => boolean }
const need = <const Name extends string>(refusal: Name, met: Need['met']) => ({ refusal, met })

const theOwner = need('not-the-owner', ({ actor, owner }) => actor.is === 'applicant' && actor.id === owner)
const theUnit = [
  need('not-your-unit', ({ actor, submittedTo }) => actor.is === 'officer' && actor.office === submittedTo),
  need('no-permission', ({ actor }) => actor.capabilities.includes('check-achievements')),
  need('own-achievement', ({ isOwnerThemself }) => !isOwnerThemself),
  need('person-has-left', ({ unit, submittedTo }) => unit !== undefined && unit === submittedTo),
] as const

type Definition = {
  label: string
  from: readonly AchievementState[]
  /** Without it the state stays. */
  to?: AchievementState
  may: readonly Need[]
}

export const achievementActs = {
  save: { label: '保存', from: ['draft', 'returned'], may: [theOwner] },
  submit: {
    label: '提交',
    from: ['draft', 'returned'],
    to: 'pending',
    may: [
      theOwner,
      need('no-unit-bound', ({ unit }) => unit !== undefined),
      need('achievement-incomplete', ({ problems }) => problems === 0),
    ],
  },
  withdraw: { label: '撤回', from: ['pending'], to: 'draft', may: [theOwner] },
  correct: { label: '修改', from: ['approved'], to: 'draft', may: [theOwner] },
  remove: { label: '删除', from: ['draft', 'returned'], to: 'removed', may: [theOwner] },
  approve: { label: '审核通过', from: ['pending'], to: 'approved', may: theUnit },
  sendBack: {
    label: '退回',
    from: ['pending'],
    to: 'returned',
    may: [...theUnit, need('reason-missing', (_, { reason = '' }) => reason.trim() !== '')],
  },
} as const satisfies Record<string, Definition>
export type AchievementAct = keyof typeof achievementActs

export type AchievementRefusal = 'wrong-state' | (typeof achievementActs)[AchievementAct]['may'][number]['refusal']

/** The state that this act leads to, or the first reason why not. */
export function decideAchievement(
  act: AchievementAct,
  state: AchievementState,
  facts: AchievementFacts,
  input: AchievementInput = {},
): { state: AchievementState } | { refusal: AchievementRefusal } {
  const { from, to, may }: Definition = achievementActs[act]
  if (!from.includes(state)) return { refusal: 'wrong-state' }
  const unmet = may.find(({ met }) => !met(facts, input))
  return unmet ? { refusal: unmet.refusal as AchievementRefusal } : { state: to ?? state }
}

export type AchievementEntry = { act: AchievementAct; state: AchievementState }

/** The state as the log alone says it is; it begins with the first saving of a draft. */
export const rebuiltAchievement = (entries: readonly AchievementEntry[]): AchievementState =>
  entries.reduce<AchievementState>((before, { act, state }) => {
    const { from, to = before }: Definition = achievementActs[act]
    if (!from.includes(before) || state !== to) throw new Error(`no ${act} leads from ${before} to ${state}`)
    return state
  }, 'draft')
