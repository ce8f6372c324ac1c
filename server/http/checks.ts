import { z } from 'zod'
import type { State } from '../../core/application.ts'
import { type Day, isOpen, type Window } from '../../core/day.ts'
import { allowed } from '../../core/decide.ts'
import { difference } from '../../core/difference.ts'
import type { ApplicationId } from '../../core/id.ts'
import { maskedChanges } from '../../core/masked.ts'
import type { Region } from '../../core/region.ts'
import { levels } from '../../core/title.ts'
import { view } from '../../core/view.ts'
import {
  type AtDesk,
  type CheckRow,
  cap,
  countChecks,
  countStates,
  keyOf,
  listChecks,
  lists,
  sorts,
} from '../db/checks.ts'
import { gather } from '../db/facts.ts'
import { findPlan } from '../db/plans.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findWhole } from '../db/wholes.ts'
import { type HeldDays, heldDays } from '../held-days.ts'
import { type Server, today } from '../hosted.ts'
import { listPapers } from '../papers.ts'
import { actorOf, type Session } from '../session.ts'
import { subjectOf } from '../subject.ts'
import { logOf, stepsOf, summaryOf } from '../summary.ts'
import {
  actsShape,
  answersShape,
  changesShape,
  formShape,
  knownShape,
  logShape,
  papersShape,
  returnedShape,
  stepsShape,
  summaryShape,
} from './application-shape.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { idParam, notFound, refuse, route } from './route.ts'

const text = z.string().max(60)
export const filterQuery = z.object({
  list: z.enum(lists),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: text.optional(),
  level: z.enum(levels).optional(),
  series: text.optional(),
  way: text.optional(),
  /** Part of the applicant's name. */
  name: text.optional(),
  /** A unit, with everything below it. */
  unit: z.coerce.number().int().positive().optional(),
})

const lineShape = summaryShape.extend({
  /** Working days at the present desk. */
  heldDays: z.number().nullable(),
  /** In 已审核: what this desk decided last, and when. */
  decision: z.enum(['approve', 'sendBack', 'refuse', 'bar']).nullable(),
  decidedAt: z.string().nullable(),
})
const countShape = z.object({ count: z.number(), more: z.boolean() })
const staff = ['officer', 'approver'] as const

/** Longer than this at one desk and the home page says so; a setting of the plan may say otherwise. */
const stuckAfter = 5

export const checkRoutes = [
  route({
    method: 'GET',
    path: '/checks',
    who: staff,
    query: filterQuery
      .extend({
        sort: z.enum(sorts).default('arrived'),
        after: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(20),
      })
      .strict(),
    summary: '审核列表：own 本单位、subordinate 下级单位、checked 已审核、all 范围内全部',
    tag: '审核',
    answer: z.object({
      rows: z.array(lineShape),
      /** Pass it as `after` for the next page; null on the last one. */
      next: z.string().nullable(),
      /** Only with the first page. */
      total: countShape.nullable(),
    }),
    handle: async ({ db, region, server, session, query }) => {
      const { list, sort, after: cursor, limit, ...filters } = query
      const after = cursor === undefined ? undefined : afterIn(cursor, keyOf(list, sort))
      if (cursor !== undefined && !after) return refuse('not-understood', { where: 'after' }, 400)
      const desk = deskOf(session)
      const [rows, total] = await Promise.all([
        listChecks(db, desk, { list, filters, sort, after, limit: limit + 1 }),
        after ? undefined : countChecks(db, desk, list, filters),
      ])
      const held = await heldDays(db, server)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        rows: shown.map((row) => lineOf(row, region, held)),
        next: rows.length > limit && last ? cursorOf({ key: last.key, id: last.at }) : null,
        total: total === undefined ? null : capped(total),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/checks/counts',
    who: staff,
    summary: '首页：各列表数量、本单位各状态人数、滞留的申报',
    tag: '审核',
    answer: z.object({
      year: z.number().nullable(),
      /** The plan of the year; `daysLeft` counts calendar days with today, 0 when it is not open. */
      plan: z.object({ name: z.string(), opens: z.string(), closes: z.string(), daysLeft: z.number() }).nullable(),
      own: countShape,
      subordinate: countShape,
      checked: countShape,
      states: z.array(z.object({ state: z.string(), count: z.number() })),
      /** Files that have lain at this desk longer than `stuckAfter` working days, the longest first. */
      stuck: z.array(lineShape),
      stuckAfter: z.number(),
    }),
    handle: async ({ db, region, server, session }) => counts({ db, region, server, session }),
  }),
  route({
    method: 'GET',
    path: '/checks/:id',
    who: staff,
    params: idParam,
    summary: '审核页：申报材料、变化、流转日志、可办事项',
    tag: '审核',
    answer: summaryShape.extend({
      standing: z.enum(['holder', 'superior', 'convener', 'authoriser']),
      allowed: actsShape,
      steps: stepsShape,
      /** What 不通过 leads to here, and for how many years 加入黑名单 bars. */
      refusalLeads: z.enum(['reopens', 'closes']),
      barYears: z.number(),
      /** 推荐和公示情况、推荐小组意见 are asked for at the own unit's officer's desk. */
      asksRecommendation: z.boolean(),
      log: logShape.optional(),
      form: formShape.optional(),
      answers: answersShape.optional(),
      known: knownShape.optional(),
      returned: returnedShape.optional(),
      /** What has changed since the submission before. */
      changes: changesShape.optional(),
      undertakingVersion: z.string().optional(),
      submittedOn: z.string().optional(),
      /** Beside the review form. */
      papers: papersShape,
    }),
    handle: async ({ db, region, server, session, params }) => {
      const id = params.id as ApplicationId
      const actor = actorOf(session)
      const [row, facts, [snapshot, before]] = await Promise.all([
        findWhole(db, id),
        gather(db, [id], { actor, policy: region.policy, today: today(server) }),
        listLastSubmissions(db, id, server.keys),
      ])
      const found = facts.get(id)
      if (!row || !found) return notFound()
      const subject = subjectOf(row, region)
      const seen = view(actor, { ...subject, ...(snapshot && { snapshot }) })
      if (!seen || seen.standing === 'applicant') return notFound()
      const { application } = found
      return {
        ...summaryOf({ ...row, organisation_name: row.offices[row.organisation ?? 0] ?? '' }, region),
        standing: seen.standing,
        allowed: allowed(application, found.facts),
        steps: stepsOf(subject, row, await heldDays(db, server)),
        refusalLeads: region.policy.refusal,
        barYears: region.policy.barYears,
        asksRecommendation:
          application.state === 'under-check' &&
          application.desks[application.at]?.own === true &&
          application.desks[application.at]?.role === 'officer',
        ...(seen.log && { log: logOf(seen.log, row.offices) }),
        ...(seen.form && { form: seen.form }),
        ...(seen.answers && { answers: seen.answers }),
        ...(seen.known && { known: seen.known }),
        ...(seen.returned && {
          returned: {
            ...seen.returned,
            by: { officeName: row.offices[seen.returned.by.office] ?? '', role: seen.returned.by.role },
          },
        }),
        papers:
          seen.answers && snapshot
            ? listPapers(region, snapshot).filter(({ id }) => id !== region.documents.reviewForm.id)
            : [],
        ...(seen.answers &&
          snapshot && {
            submittedOn: snapshot.on,
            undertakingVersion: snapshot.undertaking.version,
            ...(before && {
              changes: maskedChanges(
                snapshot.form,
                difference(snapshot.form, before.answers, snapshot.answers, snapshot.on),
              ),
            }),
          }),
      }
    },
  }),
]

type Home = { db: Parameters<typeof countChecks>[0]; region: Region; server: Server; session: Session }

async function counts({ db, region, server, session }: Home) {
  const desk = deskOf(session)
  const plan = await findPlan(db, today(server))
  const oldest = { filters: {}, sort: 'arrived', limit: 10 } as const
  const [own, subordinate, checked, states, ...waiting] = await Promise.all([
    countChecks(db, desk, 'own', {}),
    countChecks(db, desk, 'subordinate', {}),
    countChecks(db, desk, 'checked', {}),
    plan ? countStates(db, desk.office, plan.year) : [],
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
    year: plan?.year ?? null,
    plan: plan
      ? { name: plan.name, opens: plan.opens, closes: plan.closes, daysLeft: daysLeft(plan, today(server)) }
      : null,
    own: capped(own),
    subordinate: capped(subordinate),
    checked: capped(checked),
    states,
    stuck: stuck.slice(0, 10),
    stuckAfter,
  }
}

const daysLeft = (window: Window, now: Day) =>
  isOpen(window, now) ? (Date.parse(window.closes) - Date.parse(now)) / 86_400_000 + 1 : 0

function deskOf({ office, kind, ancestors }: Session): AtDesk {
  if (!office) throw new Error('staff without an office')
  return { office, role: kind, depth: ancestors.length }
}

const capped = (count: number) => ({ count: Math.min(count, cap), more: count > cap })

function lineOf(row: CheckRow, region: Region, held: HeldDays) {
  const waiting: readonly State[] = [
    'under-check',
    'eligible',
    'noticed',
    'with-committee',
    'passed',
    'outcome-noticed',
  ]
  return {
    ...summaryOf(row, region),
    heldDays: waiting.includes(row.progress.state) ? (held(row.arrived_at) ?? null) : null,
    decision: row.decision as 'approve' | 'sendBack' | 'refuse' | 'bar' | null,
    decidedAt: row.decided_at?.toISOString() ?? null,
  }
}
