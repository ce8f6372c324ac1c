import type { Act } from './acts.ts'
import type { Application, Mark, State } from './application.ts'
import type { OrganisationId } from './id.ts'
import type { Actor } from './needs.ts'
import type { Policy } from './region.ts'
import { type Desk, isGranted, type Role } from './route.ts'

/** 流转日志: one line an act. `at` is a moment, "2026-04-09T02:30:00Z". */
export type LogLine = {
  act: Act
  at: string
  is: Actor['is']
  person?: string
  office?: OrganisationId
  opinion?: string
  reason?: string
  recommendation?: string
  groupOpinion?: string
  marks?: readonly Mark[]
  /** 上报至: the name of the unit or committee that a file was forwarded to. */
  forwardedTo?: string
}

export type Step = {
  step: 'fill-in' | 'desk' | 'forward' | 'notice' | 'review' | 'outcome-notice' | 'confirmation' | 'certificate'
  office?: OrganisationId
  role?: Role
  status: 'done' | 'current' | 'to-come' | 'stopped'
  /** When it arrived, where it is now. */
  since?: string
  /** When it was done with. */
  on?: string
}

type Told = {
  application: Application
  desks: readonly Desk[]
  log: readonly LogLine[]
  arrived: string
  /** What a region's process leaves out, and whether its offices forward what they have passed. */
  policy?: Pick<Policy, 'lacks' | 'route'>
}

/** Where a file has been, where it is, and where it has still to go. */
export const timeline = (told: Told): Step[] => [
  fillIn(told),
  ...checking(told),
  ...forwarding(told),
  ...afterwards(told),
]

function fillIn({ application: { state }, log, arrived }: Told): Step {
  const submitted = log.findLast(({ act }) => act === 'submit')?.at
  if (state === 'draft' || state === 'withdrawn' || state === 'sent-back')
    return { step: 'fill-in', status: 'current', since: arrived }
  if (state === 'discarded') return { step: 'fill-in', status: 'stopped', on: arrived }
  return { step: 'fill-in', status: 'done', ...(submitted && { on: submitted }) }
}

function checking({ application, desks, log, arrived }: Told): Step[] {
  const at = passed(application, desks)
  const round = log.slice(log.findLastIndex(({ act }) => act === 'submit') + 1)
  const approvals = round.filter(({ act }) => act === 'approve')
  return desks.map(({ office, role }, index) => {
    const step = { step: 'desk', office, role } as const
    const on = approvals.findLast((line) => line.office === office && line.is === role)?.at
    if (index < at) return { ...step, status: 'done', ...(on && { on }) }
    if (index > at) return { ...step, status: 'to-come' }
    if (application.state === 'under-check') return { ...step, status: 'current', since: arrived }
    return isStopped(application.state) ? { ...step, status: 'stopped', on: arrived } : { ...step, status: 'to-come' }
  })
}

/** Where offices forward, nobody knows further desks before a file is there: it waits to be forwarded, or will. */
function forwarding({ application, arrived, policy }: Told): Step[] {
  if (!policy || !isGranted(policy.route) || 'committee' in application) return []
  return application.state === 'to-forward'
    ? [{ step: 'forward', office: application.office, status: 'current', since: arrived }]
    : [{ step: 'forward', status: 'to-come' }]
}

/** How many desks of the present round have been passed. */
function passed(application: Application, desks: readonly Desk[]) {
  if (application.state === 'under-check') return application.at
  if (application.state === 'to-forward') return application.passed.length
  if (application.state === 'barred') return indexOf(desks, application.from)
  if (application.state === 'refused') {
    const last = desks.findLastIndex(({ office }) => office === application.office)
    return last === -1 ? desks.length : last
  }
  return ['draft', 'discarded', 'withdrawn', 'sent-back'].includes(application.state) ? 0 : desks.length
}

const indexOf = (desks: readonly Desk[], { office, role }: Desk) =>
  desks.findIndex((desk) => desk.office === office && desk.role === role)

const isStopped = (state: State) => state === 'refused' || state === 'barred'

const later = [
  { step: 'notice', begun: 'publicise', done: ['closeNotice'], during: ['eligible', 'on-notice'], stopped: [] },
  {
    step: 'review',
    begun: 'recordOutcome',
    done: ['recordOutcome'],
    during: ['noticed', 'with-committee', 'under-review'],
    stopped: ['not-passed'],
  },
  {
    step: 'outcome-notice',
    begun: 'publiciseOutcome',
    done: ['closeOutcomeNotice', 'handInOpinion', 'ruleOnOpinion'],
    during: ['passed', 'outcome-on-notice', 'opinion-climbing', 'opinion-arrived'],
    stopped: [],
  },
  { step: 'confirmation', begun: 'confirm', done: ['confirm'], during: ['outcome-noticed'], stopped: [] },
  { step: 'certificate', begun: 'certify', done: ['certify'], during: ['confirmed'], stopped: ['revoked'] },
] as const satisfies readonly {
  step: Step['step']
  begun: Act
  done: readonly Act[]
  during: readonly State[]
  stopped: readonly State[]
}[]

function afterwards({ application: { state }, log, arrived, policy }: Told): Step[] {
  const here = later.filter(({ begun }) => !policy?.lacks?.includes(begun))
  const at =
    state === 'certified'
      ? here.length
      : here.findIndex(({ during, stopped }) => [...during, ...stopped].some((one) => one === state))
  return here.map(({ step, done, stopped }, index): Step => {
    const on = log.findLast(({ act }) => done.some((one) => one === act))?.at
    if (index < at) return { step, status: 'done', ...(on && { on }) }
    if (index > at) return { step, status: 'to-come' }
    return stopped.some((one) => one === state)
      ? { step, status: 'stopped', on: arrived }
      : { step, status: 'current', since: arrived }
  })
}
