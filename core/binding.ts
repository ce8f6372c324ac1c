import { mayCreateApplicants } from './account.ts'
import type { OrganisationId, PersonId } from './id.ts'
import type { Actor } from './needs.ts'

/**
 * 单位绑定: where the province's identity service opens accounts, it can't say where somebody works. They ask a unit, and the
 * unit says. Until it has agreed everything stays as it was.
 */
export const bindingStates = { open: '待单位审核', approved: '已同意', refused: '不同意', withdrawn: '已撤回' } as const
export type BindingState = keyof typeof bindingStates

export type BindingFacts = {
  actor: Actor
  applicant: PersonId
  /** The same human being under any account. */
  isApplicantThemself: boolean
  /** The applicant's account is in use. */
  active: boolean
  /** The unit asked, and whether people can work there at all. */
  unit: OrganisationId
  isEmployer: boolean
  /** Bound to today; nothing for who is released. */
  bound?: OrganisationId
  /** Bound to when they asked. */
  former?: OrganisationId
  /** Declarations that are being checked or reviewed, or have been sent back; a draft follows its person. */
  underWay: number
}

export type BindingInput = { explanation?: string; reason?: string }

type Need = { refusal: string; met: (facts: BindingFacts, input: BindingInput) => boolean }
const need = <const Name extends string>(refusal: Name, met: Need['met']) => ({ refusal, met })

const isWritten = (text = '') => text.trim() !== ''
const theApplicant = need('not-the-asker', ({ actor, applicant }) => actor.is === 'applicant' && actor.id === applicant)
const theUnit = [
  need('not-asked-of-your-unit', ({ actor, unit }) => actor.office === unit),
  need('no-permission', ({ actor }) => mayCreateApplicants(actor)),
  need('own-binding', ({ isApplicantThemself }) => !isApplicantThemself),
] as const

type Definition = { label: string; from: readonly BindingState[]; to: BindingState; may: readonly Need[] }

export const bindingActs = {
  ask: {
    label: '申请绑定',
    from: [],
    to: 'open',
    may: [
      theApplicant,
      need('unit-not-to-be-bound', ({ isEmployer }) => isEmployer),
      need('already-bound', ({ bound, unit }) => bound !== unit),
      need('explanation-missing', (_, { explanation }) => isWritten(explanation)),
      need('declaration-under-way', ({ underWay }) => underWay === 0),
    ],
  },
  withdraw: { label: '撤回', from: ['open'], to: 'withdrawn', may: [theApplicant] },
  approve: {
    label: '同意',
    from: ['open'],
    to: 'approved',
    may: [
      ...theUnit,
      need('asker-disabled', ({ active }) => active),
      need('unit-not-to-be-bound', ({ isEmployer }) => isEmployer),
      // Released by the former unit meanwhile is no obstacle.
      need('asker-bound-elsewhere', ({ bound, former }) => bound === undefined || bound === former),
      need('asker-declaring', ({ underWay }) => underWay === 0),
    ],
  },
  refuse: {
    label: '不同意',
    from: ['open'],
    to: 'refused',
    may: [...theUnit, need('reason-missing', (_, { reason }) => isWritten(reason))],
  },
} as const satisfies Record<string, Definition>
export type BindingAct = keyof typeof bindingActs

export type BindingRefusal = 'wrong-state' | (typeof bindingActs)[BindingAct]['may'][number]['refusal']

/** The state that this act leads to, or the first reason why not. Who asks has no state yet. */
export function decideBinding(
  act: BindingAct,
  state: BindingState | undefined,
  facts: BindingFacts,
  input: BindingInput = {},
): { state: BindingState } | { refusal: BindingRefusal } {
  const { from, to, may }: Definition = bindingActs[act]
  if (state === undefined ? act !== 'ask' : !from.includes(state)) return { refusal: 'wrong-state' }
  const unmet = may.find(({ met }) => !met(facts, input))
  return unmet ? { refusal: unmet.refusal as BindingRefusal } : { state: to }
}
