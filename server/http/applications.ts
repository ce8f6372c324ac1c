import { z } from 'zod'
import { choose } from '../../core/choice.ts'
import { isOpen } from '../../core/day.ts'
import type { ApplicationId } from '../../core/id.ts'
import type { Way } from '../../core/title.ts'
import { act } from '../act.ts'
import { isWithoutUnit } from '../bound-unit.ts'
import { beginApplication, getBeginning, insertApplication, listOwn } from '../db/applications.ts'
import { findPlan, getForm } from '../db/plans.ts'
import { declareBy } from '../declaring.ts'
import { today } from '../hosted.ts'
import { pledgeGiven } from '../pledging.ts'
import { doneShape } from './application-shape.ts'
import { done } from './done.ts'
import { ownApplication } from './own-application.ts'
import { ownRecordOf, ownRecordShape } from './own-record.ts'
import { idParam, notFound, refuse, route, version } from './route.ts'

const choiceBody = z
  .object({
    mode: z.enum(['open', 'autonomous']),
    way: z.string().max(40) as unknown as z.ZodType<Way>,
    series: z.string().max(60),
    title: z.string().max(60),
    specialty: z.string().max(60).default(''),
  })
  .strict()

/** What is said beside way, specialty and title by a designed plan: which one, 确认无误, and the 诚信承诺书 that was read. */
const planChoice = z.object({ plan: idParam.shape.id, confirmed: z.boolean(), pledge: z.string().max(40) })

/** 我的申报. */
export const applicationRoutes = [
  route({
    method: 'GET',
    path: '/applications',
    who: ['applicant'],
    summary: '我的申报列表',
    tag: '申报',
    answer: z.array(ownRecordShape),
    handle: async ({ db, region, server, session }) =>
      (await listOwn(db, session.account, server.now())).map((row) => ownRecordOf(row, session.name, region)),
  }),
  route({
    method: 'POST',
    path: '/applications',
    who: ['applicant'],
    summary: '新建申报',
    tag: '申报',
    /** Empty where the form itself asks for unit and title; by a designed plan, what was chosen of it and agreed to. */
    body: choiceBody.extend(planChoice.shape).partial(),
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      const { db, region, server, session } = call
      const { plan: designed, confirmed, pledge, ...body } = call.body
      if (designed !== undefined) {
        const begun = await declareBy(call, { ...body, plan: designed, confirmed, pledge })
        if (!('refusal' in begun)) return begun
        return begun.refusal === 'not-found' ? notFound() : refuse(begun.refusal, begun.detail)
      }
      const now = today(server)
      if (await isWithoutUnit(db, region, session.account)) return refuse('declaring-needs-a-unit')
      const plan = await findPlan(db, now)
      if (!plan && region.designing) return refuse('choose-a-plan')
      if (!plan || !isOpen(plan, now))
        return refuse('window-closed', plan && { opens: plan.opens, closes: plan.closes })
      const mine = await getBeginning(db, session.account, plan.year, now)
      if (mine.barred_until) return refuse('barred', { until: mine.barred_until })
      const { choice: asked } = await getForm(db, plan.form_id, plan.form_version)
      if (mine.existing && asked) return { id: mine.existing }
      if (mine.existing) return refuse('one-a-year', { year: plan.year, application: mine.existing })
      const pledged = pledgeGiven(region, mine)
      if (pledged === 'missing') return refuse('pledge-first')
      const given = asked ? undefined : choiceBody.safeParse(body)
      if (given?.success === false)
        return refuse('not-understood', { where: String(given.error.issues[0]?.path[0] ?? '') }, 400)
      const choice = given && choose(region, mine.autonomous_series, given.data)
      if (choice?.ok === false) return refuse(choice.refusal)
      const id = choice
        ? await insertApplication(db, session.account, plan, choice.chosen, server.now(), pledged)
        : await beginApplication(db, session.account, plan, server.now(), pledged)
      if (id) return { id }
      const { existing } = await getBeginning(db, session.account, plan.year, now)
      return asked && existing ? { id: existing } : refuse('one-a-year', { year: plan.year })
    },
  }),
  ownApplication,
  route({
    method: 'DELETE',
    path: '/applications/:id',
    repeated: 'in-the-log',
    who: ['applicant'],
    params: idParam,
    query: z.object({ version: z.coerce.number().pipe(version) }).strict(),
    summary: '删除草稿',
    tag: '申报',
    answer: doneShape,
    handle: async (call) =>
      done(await act(call, 'discard', call.params.id as ApplicationId, {}, { version: call.query.version })),
  }),
]
