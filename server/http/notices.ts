import { z } from 'zod'
import type { NoticeId } from '../../core/id.ts'
import { noticeClock, noticeNames, noticeWindow, publicLine } from '../../core/notice.ts'
import { levels } from '../../core/title.ts'
import { actOnMany } from '../act.ts'
import { audit } from '../audit.ts'
import { getCalendar } from '../db/calendar.ts'
import {
  closeWhenDone,
  findNotice,
  insertEntries,
  insertNotice,
  listEntries,
  listNoticesOf,
  listOpenNotices,
  listWaiting,
} from '../db/notices.ts'
import { objectionEvidence } from '../files/slot.ts'
import { today } from '../hosted.ts'
import { nameTitles } from '../titles.ts'
import { applications, results, shown } from './results.ts'
import { day, idParam, moment, notFound, refuse, route } from './route.ts'

const kind = z.enum(['eligibility', 'outcome'])
const noticeShape = z.object({
  id: z.number(),
  kind,
  heading: z.string(),
  officeName: z.string(),
  opens: day,
  closes: day,
  people: z.number(),
  contact: z.string(),
})
const line = z.object({
  name: z.string(),
  organisation: z.string(),
  series: z.string(),
  level: z.string(),
  title: z.string(),
})
const waiting = line.extend({
  application: z.number(),
  level: z.enum(levels),
  specialty: z.string(),
  state: z.string(),
  arrivedAt: moment,
})

/** 公示: public lists, masked, gone by themselves when their time is over. */
export const noticeRoutes = [
  route({
    method: 'GET',
    path: '/notices',
    tag: '公示',
    summary: '正在公示的名单',
    who: ['anyone'],
    answer: z.array(noticeShape),
    handle: async ({ db, server }) => listOpenNotices(db, today(server)),
  }),
  route({
    method: 'GET',
    path: '/notices/:id',
    tag: '公示',
    summary: '公示名单（脱敏）',
    who: ['anyone'],
    params: idParam,
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
    answer: noticeShape.extend({
      body: z.string(),
      pageSize: z.number(),
      entries: z.array(line.extend({ entry: z.number() })),
      /** What may be put with an objection. */
      evidence: z.object({ types: z.array(z.enum(['jpg', 'png', 'pdf'])), maxBytes: z.number(), max: z.number() }),
    }),
    handle: async ({ db, region, server, params, query }) => {
      const notice = await findNotice(db, params.id as NoticeId)
      const now = today(server)
      if (!notice || notice.closes < now || notice.opens > now) return notFound()
      const entries = await listEntries(db, notice.id, { offset: (query.page - 1) * publicPage, limit: publicPage })
      return {
        ...notice,
        pageSize: publicPage,
        evidence: { ...objectionEvidence, types: [...objectionEvidence.types], maxBytes: region.uploads.maxBytes },
        entries: entries.map((one) => ({ entry: one.application, ...publicLine(nameTitles(region, one)) })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/notice-desk',
    tag: '公示',
    summary: '待公示人员与本单位的公示',
    who: ['officer'],
    answer: z.object({
      today: day,
      earliestClose: day.nullable(),
      noticeDays: z.number(),
      eligible: z.array(waiting),
      passed: z.array(waiting),
      notices: z.array(noticeShape.extend({ openObjections: z.number(), closedAt: moment.nullable() })),
    }),
    handle: async ({ db, region, session, server }) => {
      if (!session.office || !session.capabilities.includes('publicise')) return refuse('no-permission', undefined, 403)
      const window = noticeWindow(await getCalendar(db), today(server), region.policy.noticeDays)
      const states =
        region.policy.outcomeNotice === 'climbs' ? (['eligible'] as const) : (['eligible', 'passed'] as const)
      const people = (await listWaiting(db, session.office, states)).map((one) => nameTitles(region, one))
      return {
        today: today(server),
        earliestClose: 'closes' in window ? window.closes : null,
        noticeDays: region.policy.noticeDays,
        eligible: people.filter(({ state }) => state === 'eligible'),
        passed: people.filter(({ state }) => state === 'passed'),
        notices: await listNoticesOf(db, session.office),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/notices',
    tag: '公示',
    summary: '发布公示',
    who: ['officer'],
    body: z.strictObject({
      kind,
      applications,
      heading: z.string().trim().max(80).default(''),
      body: z.string().trim().max(2000).default(''),
      contact: z.string().trim().min(1).max(200),
      closes: day.optional(),
    }),
    answer: z.object({ id: z.number(), results }),
    handle: async (call) => {
      const { db, region, session, server, body } = call
      if (!session.office || !session.capabilities.includes('publicise')) return refuse('no-permission', undefined, 403)
      const opens = today(server)
      const window = noticeWindow(await getCalendar(db), opens, region.policy.noticeDays)
      if ('refusal' in window) return refuse('calendar-unknown', { year: window.year })
      const closes = (body.closes ?? window.closes) as typeof opens
      const { office, account: madeBy } = { office: session.office, account: session.account }
      let notice: NoticeId | undefined
      const all = await actOnMany(
        call,
        body.kind === 'eligibility' ? 'publicise' : 'publiciseOutcome',
        body.applications,
        async (tx) => {
          notice = await insertNotice(tx, {
            office,
            madeBy,
            opens,
            closes,
            kind: body.kind,
            body: body.body,
            contact: body.contact,
            heading: body.heading || noticeNames[body.kind],
          })
          return { notice: { id: notice, closes } }
        },
        {
          more: { earliestClose: window.closes },
          also: async (tx, done) => {
            if (notice)
              await insertEntries(
                tx,
                notice,
                done.map(({ id }) => id),
              )
          },
        },
      )
      const first = all.find((one) => !one.ok)
      if (!all.some(({ ok }) => ok) || !notice) return refuse(first && !first.ok ? first.refusal : 'wrong-state')
      await audit(db, call, 'open-notice', 'notice', notice, { people: all.filter(({ ok }) => ok).length })
      return { id: notice, results: shown(all) }
    },
  }),
  route({
    method: 'GET',
    path: '/notice-desk/:id',
    tag: '公示',
    summary: '本单位公示的每个人',
    who: ['officer'],
    params: idParam,
    answer: noticeShape.extend({
      body: z.string(),
      closedAt: moment.nullable(),
      days: z.array(z.object({ day, workday: z.boolean() })),
      entries: z.array(line.extend({ application: z.number(), state: z.string(), openObjections: z.number() })),
    }),
    handle: async ({ db, region, session, params }) => {
      const notice = await findNotice(db, params.id as NoticeId)
      if (!notice || notice.office !== session.office || !session.capabilities.includes('publicise')) return notFound()
      const entries = await listEntries(db, notice.id, { limit: 2000 })
      return {
        ...notice,
        days: noticeClock(await getCalendar(db), notice),
        entries: entries.map((one) => ({
          ...nameTitles(region, one),
          openObjections:
            'openObjections' in one.progress && one.progress.notice === notice.id ? one.progress.openObjections : 0,
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/notices/:id/closing',
    tag: '公示',
    summary: '结束公示',
    who: ['officer'],
    params: idParam,
    body: z.strictObject({}).strict(),
    answer: z.object({ results }),
    handle: async (call) => {
      const { db, session, params } = call
      const notice = await findNotice(db, params.id as NoticeId)
      if (!notice || notice.office !== session.office || !session.capabilities.includes('publicise')) return notFound()
      const state = notice.kind === 'eligibility' ? 'on-notice' : 'outcome-on-notice'
      const ids = (await listEntries(db, notice.id, { limit: 2000 }))
        .filter((one) => one.state === state && 'notice' in one.progress && one.progress.notice === notice.id)
        .map(({ application }) => application)
      const all = await actOnMany(call, notice.kind === 'eligibility' ? 'closeNotice' : 'closeOutcomeNotice', ids, {})
      await closeWhenDone(db, notice.id)
      return { results: shown(all) }
    },
  }),
]

const publicPage = 100
