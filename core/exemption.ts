import type { State } from './application.ts'
import type { OrganisationId, PersonId } from './id.ts'
import type { Actor } from './needs.ts'

/** 免面试: somebody asks to be spared the interview of their plan; whoever organises it says yes or why not. */
export const exemptionStates = {
  open: '待审核',
  granted: '已同意',
  refused: '未同意',
  withdrawn: '已撤回',
}
export type ExemptionState = keyof typeof exemptionStates

export type ExemptionFacts = {
  actor: Actor
  applicant: PersonId
  /** The same human being under any account. */
  isApplicantThemself: boolean
  /** The declaration's. */
  state: State
  /** The plan, as it was declared by, has an interview. */
  interview: boolean
  /** It has begun, or is over. */
  interviewed: boolean
  organiser?: OrganisationId
}

export type ExemptionInput = { reason?: string; proofs?: number }

type Need = { refusal: string; met: (facts: ExemptionFacts, input: ExemptionInput) => boolean }
const need = <const Name extends string>(refusal: Name, met: Need['met']) => ({ refusal, met })

/** Till the committee has voted. */
export const beforeTheVote: readonly State[] = [
  'draft',
  'sent-back',
  'withdrawn',
  'under-check',
  'eligible',
  'on-notice',
  'noticed',
  'with-committee',
  'under-review',
]

const theApplicant = need('not-the-applicant', ({ actor, applicant }) => actor.id === applicant)
const beforeIt = [
  need('no-interview', ({ interview }) => interview),
  need('interview-over', ({ interviewed, state }) => !interviewed && beforeTheVote.includes(state)),
] as const
const theOrganiser = [
  need('not-your-plan', ({ actor, organiser }) => actor.is === 'officer' && actor.office === organiser),
  need('no-permission', ({ actor }) => actor.capabilities.includes('convene')),
  need('own-application', ({ isApplicantThemself }) => !isApplicantThemself),
] as const
const reasonGiven = need('reason-missing', (_, { reason = '' }) => reason.trim() !== '')

type Definition = {
  label: string
  /** Of the last request; 'none' before the first. */
  from: readonly (ExemptionState | 'none')[]
  to: ExemptionState
  may: readonly Need[]
  asks: readonly Need[]
}

const exemptionActs = {
  ask: {
    label: '申请免面试',
    from: ['none', 'refused', 'withdrawn'],
    to: 'open',
    may: [theApplicant, ...beforeIt],
    asks: [reasonGiven, need('proof-missing', (_, { proofs = 0 }) => proofs > 0)],
  },
  withdraw: { label: '撤回', from: ['open'], to: 'withdrawn', may: [theApplicant], asks: [] },
  grant: { label: '同意免面试', from: ['open'], to: 'granted', may: [...theOrganiser, ...beforeIt], asks: [] },
  refuse: { label: '不同意', from: ['open'], to: 'refused', may: theOrganiser, asks: [reasonGiven] },
} as const satisfies Record<string, Definition>
export type ExemptionAct = keyof typeof exemptionActs

type Named = (typeof exemptionActs)[ExemptionAct]
export type ExemptionRefusal =
  | 'exemption-open'
  | 'exemption-granted'
  | 'exemption-settled'
  | (Named['may'] | Named['asks'])[number]['refusal']

/** Why the button is not there; nothing when it is. */
export function whyNotExempt(
  act: ExemptionAct,
  from: ExemptionState | 'none',
  facts: ExemptionFacts,
): ExemptionRefusal | undefined {
  const { may, ...definition }: Definition = exemptionActs[act]
  const unmet = may.find(({ met }) => !met(facts, {}))
  if (unmet) return unmet.refusal as ExemptionRefusal
  return definition.from.includes(from) ? undefined : standing(from)
}

/** The state that this act leads to, or the first reason why not. */
export function decideExemption(
  act: ExemptionAct,
  from: ExemptionState | 'none',
  facts: ExemptionFacts,
  input: ExemptionInput = {},
): { state: ExemptionState } | { refusal: ExemptionRefusal } {
  const refusal = whyNotExempt(act, from, facts)
  if (refusal) return { refusal }
  const { asks, to }: Definition = exemptionActs[act]
  const unmet = asks.find(({ met }) => !met(facts, input))
  return unmet ? { refusal: unmet.refusal as ExemptionRefusal } : { state: to }
}

const standing = (from: ExemptionState | 'none') =>
  from === 'open' || from === 'granted' ? (`exemption-${from}` as const) : 'exemption-settled'
