import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import { choose } from '../../core/choice.ts'
import { fillingOf } from '../../core/completeness.ts'
import { isOpen } from '../../core/day.ts'
import { allowed } from '../../core/decide.ts'
import type { ApplicationId } from '../../core/id.ts'
import type { Way } from '../../core/title.ts'
import { view } from '../../core/view.ts'
import { act } from '../act.ts'
import { beginApplication, getBeginning, insertApplication, listOwn } from '../db/applications.ts'
import { gather } from '../db/facts.ts'
import { findPlan, getForm } from '../db/plans.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findWhole } from '../db/wholes.ts'
import { happened } from '../happened.ts'
import { heldDays } from '../held-days.ts'
import { today } from '../hosted.ts'
import { listPapers } from '../papers.ts'
import { actorOf } from '../session.ts'
import { share, sharingShape } from '../sharing.ts'
import { subjectOf } from '../subject.ts'
import { logOf, stepsOf, summaryOf } from '../summary.ts'
import { findOpened, problemsIn } from '../working.ts'
import {
  actsShape,
  answersShape,
  doneShape,
  formShape,
  knownShape,
  logShape,
  papersShape,
  problemsShape,
  returnedShape,
  stepsShape,
  summaryShape,
  undertakingShape,
} from './application-shape.ts'
import { done } from './done.ts'
import { idParam, notFound, refuse, route, version } from './route.ts'

const versions = z.record(z.string(), z.number())
const choiceBody = z
  .object({
    mode: z.enum(['open', 'autonomous']),
    way: z.string().max(40) as unknown as z.ZodType<Way>,
    series: z.string().max(60),
    title: z.string().max(60),
    specialty: z.string().max(60).default(''),
  })
  .strict()

const ownApplicationShape = summaryShape.extend({
  planName: z.string(),
  opens: z.string(),
  closes: z.string(),
  allowed: actsShape,
  steps: stepsShape,
  log: logShape,
  returned: returnedShape.optional(),
  form: formShape,
  answers: answersShape,
  known: knownShape,
  /** Version of each stored section, to be sent with its next change; a section not named is at 0. */
  versions,
  savedAt: z.string().nullable(),
  filling: z.array(
    z.object({
      section: z.string(),
      filled: z.number(),
      required: z.number(),
      missing: z.number(),
      problems: z.number(),
      advice: z.number(),
    }),
  ),
  problems: problemsShape,
  sharing: sharingShape,
  undertaking: undertakingShape,
  editable: z.boolean(),
  papers: papersShape,
})

/** 我的申报. */
export const applicationRoutes = [
  route({
    method: 'GET',
    path: '/applications',
    who: ['applicant'],
    summary: '我的申报列表',
    tag: '申报',
    answer: z.array(summaryShape),
    handle: async ({ db, region, session }) =>
      (await listOwn(db, session.account)).map((row) => summaryOf({ ...row, applicant_name: session.name }, region)),
  }),
  route({
    method: 'POST',
    path: '/applications',
    who: ['applicant'],
    summary: '新建申报',
    tag: '申报',
    /** Empty where the form itself asks for unit and title. */
    body: choiceBody.partial(),
    answer: z.object({ id: z.number() }),
    handle: async ({ db, region, server, session, body }) => {
      const now = today(server)
      const plan = await findPlan(db, now)
      if (!plan || !isOpen(plan, now))
        return refuse('window-closed', plan && { opens: plan.opens, closes: plan.closes })
      const mine = await getBeginning(db, session.account, plan.year)
      if (mine.barred_until && mine.barred_until >= now) return refuse('barred', { until: mine.barred_until })
      const { choice: asked } = await getForm(db, plan.form_id, plan.form_version)
      if (mine.existing && asked) return { id: mine.existing }
      if (mine.existing) return refuse('one-a-year', { year: plan.year, application: mine.existing })
      const given = asked ? undefined : choiceBody.safeParse(body)
      if (given?.success === false)
        return refuse('not-understood', { where: String(given.error.issues[0]?.path[0] ?? '') }, 400)
      const choice = given && choose(region, mine.autonomous_series, given.data)
      if (choice?.ok === false) return refuse(choice.refusal)
      const id = choice
        ? await insertApplication(db, session.account, plan, choice.chosen, server.now())
        : await beginApplication(db, session.account, plan, server.now())
      if (id) return { id }
      const { existing } = await getBeginning(db, session.account, plan.year)
      return asked && existing ? { id: existing } : refuse('one-a-year', { year: plan.year })
    },
  }),
  route({
    method: 'GET',
    path: '/applications/:id',
    who: ['applicant'],
    params: idParam,
    summary: '一份申报：进度、表格、答案、问题',
    tag: '申报',
    answer: ownApplicationShape,
    handle: async ({ db, region, server, session, params }) => {
      const id = params.id as ApplicationId
      const [row, opened, facts] = await Promise.all([
        findWhole(db, id),
        findOpened({ db, region }, server, { id, person: session.account }),
        gather(db, [id], { actor: actorOf(session), policy: region.policy, today: today(server) }),
      ])
      const found = facts.get(id)
      if (!row || !opened || !found) return notFound()
      const editable = isEditable(row.progress)
      const { sharing, working } = editable
        ? await share({ db, region, server }, opened)
        : { sharing: 'off' as const, working: opened }
      const [snapshot] = editable ? [] : await listLastSubmissions(db, id, server.keys)
      const subject = subjectOf(row, region)
      const { form, answers, known } = working
      const seen = view(actorOf(session), {
        ...subject,
        ...(editable && { working: { form, answers, known } }),
        ...(snapshot && { snapshot }),
      })
      if (!seen) return notFound()
      const held = await heldDays(db, server)
      const saved = Object.values(working.row.answers).map(({ savedAt }) => savedAt)
      return {
        ...summaryOf({ ...row, organisation_name: row.offices[row.organisation ?? 0] ?? '' }, region),
        planName: row.plan.name,
        opens: row.plan.opens,
        closes: row.plan.closes,
        allowed: allowed(found.application, found.facts),
        steps: stepsOf(subject, row, held),
        log: logOf(seen.log ?? [], row.offices),
        ...(seen.returned && {
          returned: {
            ...seen.returned,
            by: { officeName: row.offices[seen.returned.by.office] ?? '', role: seen.returned.by.role },
          },
        }),
        form: seen.form ?? form,
        answers: seen.answers ?? {},
        known: { ...seen.known, ...happened(row) },
        versions: Object.fromEntries(
          Object.entries(working.row.answers).map(([section, { version }]) => [section, version]),
        ),
        savedAt: saved.sort().at(-1) ?? null,
        filling: editable ? fillingOf(form, answers, known, working.today) : [],
        problems: editable ? problemsIn(working, region) : [],
        sharing,
        undertaking: snapshot?.undertaking ?? region.words.undertaking,
        editable,
        papers: listPapers(region, snapshot ?? { form, answers, known, on: working.today }),
      }
    },
  }),
  route({
    method: 'DELETE',
    path: '/applications/:id',
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
