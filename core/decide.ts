import { type Act, acts } from './acts.ts'
import { type Application, type Progress, type State, stateNames } from './application.ts'
import type { Ask, Facts, Input, Need, Refusal } from './needs.ts'

export type Decision = { ok: true; progress: Progress } | { ok: false; refusal: Refusal }

export function decide(name: Act, application: Application, facts: Facts, input: Input = {}): Decision {
  const refusal = whyNot(name, application, facts) ?? unmet(name, application, facts, input)
  return refusal ? { ok: false, refusal } : { ok: true, progress: any(name).leadsTo(application, facts, input) }
}

/** Why the button is not there; nothing when it is. */
function whyNot(name: Act, application: Application, facts: Facts): Refusal | undefined {
  const { from, may } = any(name)
  if (!from.includes(application.state) || facts.policy.lacks?.includes(name)) return 'wrong-state'
  return may.find(({ met }) => !met(application, facts))?.refusal as Refusal | undefined
}

export const allowed = (application: Application, facts: Facts) =>
  (Object.keys(acts) as Act[]).filter((name) => whyNot(name, application, facts) === undefined)

/** For docs/process.md; a test keeps that file equal to this. */
export const diagram = () =>
  [
    'stateDiagram-v2',
    ...Object.entries(stateNames).map(([state, name]) => `  ${id(state)}: ${name}`),
    ...Object.values(acts).flatMap(({ label, from, to }) =>
      from.flatMap((a) => to.map((b) => `  ${id(a)} --> ${id(b)}: ${label}`)),
    ),
  ].join('\n')

const id = (state: string) => state.replaceAll('-', '_')

const unmet = (name: Act, application: Application, facts: Facts, input: Input) =>
  any(name).asks?.find(({ met }) => !met(application, facts, input))?.refusal as Refusal | undefined

/** The table read without knowing which act: its own types have been checked where it is written. */
const any = (name: Act) =>
  acts[name] as unknown as {
    from: readonly State[]
    may: readonly Need[]
    asks?: readonly Ask[]
    leadsTo: (application: Application, facts: Facts, input: Input) => Progress
  }
