import { z } from 'zod'
import { type Day, isOpen, type Window } from '../../core/day.ts'
import type { Region } from '../../core/region.ts'
import { isGranted } from '../../core/route.ts'
import type { AtDesk } from '../db/check-lists.ts'
import { capped, countChecks, countStates, listChecks } from '../db/checks.ts'
import { findNextDeadline } from '../db/plan-versions.ts'
import { findPlan } from '../db/plans.ts'
import { heldDays } from '../held-days.ts'
import { type Server, today } from '../hosted.ts'
import type { Session } from '../session.ts'
import { countShape, deskOf, lineOf, lineShape } from './check-line.ts'
import { route } from './route.ts'

/** Longer than this at one desk and the home page says so; a setting of the plan may say otherwise. */
const stuckAfter = 5

/** What the home page of a desk begins with. */
export const checkCountRoutes = [
  route({
    method: 'GET',
    path: '/checks/counts',
    reads: 'replica',
    who: ['officer', 'approver'],
    summary: '首页：各列表数量、各状态人数、滞留的申报',
    tag: '审核',
    answer: z.object({
      year: z.number().nullable(),
      /** The plan of the year; `daysLeft` counts calendar days with today, 0 when it is not open. */
      plan: z.object({ name: z.string(), opens: z.string(), closes: z.string(), daysLeft: z.number() }).nullable(),
      own: countShape,
      subordinate: countShape,
      checked: countShape,
      /** Where offices forward what they have passed: 待审核, 通过未上报, and of these those without a route. */
      forwarding: z.object({ waiting: countShape, toForward: countShape, routeless: countShape }).nullable(),
      states: z.array(countShape.extend({ state: z.string() })),
      /** Whose states: one's own people's, or, where units organise plans, everybody's that 全部申报 lists. */
      statesOf: z.enum(['own-people', 'reach']),
      /** Files that have lain at this desk longer than `stuckAfter` working days, the longest first. */
      stuck: z.array(lineShape),
      stuckAfter: z.number(),
    }),
    handle: async ({ db, region, server, session }) => counts({ db, region, server, session }),
  }),
]

type Home = { db: Parameters<typeof countChecks>[0]; region: Region; server: Server; session: Session }

async function counts({ db, region, server, session }: Home) {
  const desk = deskOf(session, region)
  const now = today(server)
  const plan = await (region.designing ? findNextDeadline(db, desk.office, now) : findPlan(db, now))
  // Where plans are many, the counts are those of the year.
  const year = plan?.year ?? (region.designing ? Number(now.slice(0, 4)) : undefined)
  const oldest = { filters: {}, sort: 'arrived', limit: 10 } as const
  const [forwarding, own, subordinate, checked, states, ...waiting] = await Promise.all([
    isGranted(region.policy.route) ? countForwarding(db, desk) : null,
    countChecks(db, desk, 'own', {}),
    countChecks(db, desk, 'subordinate', {}),
    countChecks(db, desk, 'checked', {}),
    year ? countStates(db, desk, year) : [],
    listChecks(db, desk, { ...oldest, list: 'own' }),
    listChecks(db, desk, { ...oldest, list: 'subordinate' }),
  ])
  const held = await heldDays(db, server)
  const stuck = waiting
    .flat()
    .map((row) => lineOf(row, region, held))
    .filter(({ heldDays }) => heldDays !== null && heldDays > stuckAfter)
    .sort((one, other) => one.arrivedAt.localeCompare(other.arrivedAt))
  return {
    year: year ?? null,
    plan: plan ? { name: plan.name, opens: plan.opens, closes: plan.closes, daysLeft: daysLeft(plan, now) } : null,
    own: capped(own),
    subordinate: capped(subordinate),
    checked: capped(checked),
    forwarding,
    states: states.map(({ state, count }) => ({ state, ...capped(count) })),
    statesOf: desk.organises ? ('reach' as const) : ('own-people' as const),
    stuck: stuck.slice(0, 10),
    stuckAfter,
  }
}

async function countForwarding(db: Home['db'], desk: AtDesk) {
  const [waiting, toForward, routeless] = await Promise.all([
    countChecks(db, desk, 'waiting', {}),
    countChecks(db, desk, 'to-forward', {}),
    countChecks(db, desk, 'to-forward', { routeless: true }),
  ])
  return { waiting: capped(waiting), toForward: capped(toForward), routeless: capped(routeless) }
}

const daysLeft = (window: Window, now: Day) =>
  isOpen(window, now) ? (Date.parse(window.closes) - Date.parse(now)) / 86_400_000 + 1 : 0
