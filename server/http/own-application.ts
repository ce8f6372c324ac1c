import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import { fillingOf } from '../../core/completeness.ts'
import { allowed } from '../../core/decide.ts'
import type { ApplicationId } from '../../core/id.ts'
import { staleStates } from '../../core/taken.ts'
import { view } from '../../core/view.ts'
import { findOwnDefence } from '../db/defences.ts'
import { gather } from '../db/facts.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findWhole } from '../db/wholes.ts'
import { happened } from '../happened.ts'
import { heldDays } from '../held-days.ts'
import { today } from '../hosted.ts'
import { ownDefence } from '../own-defence.ts'
import { listPapers } from '../papers.ts'
import { actorOf } from '../session.ts'
import { share, sharingShape } from '../sharing.ts'
import { subjectOf } from '../subject.ts'
import { logOf, stepsOf, summaryOf } from '../summary.ts'
import { staleIn } from '../taking-over.ts'
import { findOpened, problemsIn, undertakingOf } from '../working.ts'
import {
  actsShape,
  answersShape,
  formShape,
  knownShape,
  linesShape,
  logShape,
  ownDefenceShape,
  papersShape,
  problemsShape,
  returnedShape,
  stepsShape,
  summaryShape,
  undertakingShape,
} from './application-shape.ts'
import { idParam, notFound, route } from './route.ts'

const versions = z.record(z.string(), z.number())

const ownApplicationShape = summaryShape.extend({
  planName: z.string(),
  /** 可评审专业 of the designed plan that was chosen, in its version of that day. */
  specialties: z.array(z.string()),
  opens: z.string(),
  closes: z.string(),
  allowed: actsShape,
  steps: stepsShape,
  log: logShape,
  returned: returnedShape.optional(),
  /** 有异议处理中: an objection to the outcome is being looked into. */
  objected: z.boolean(),
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
  /** What 开始检测 found when it was submitted, as the desks read it. */
  detected: linesShape.optional(),
  /** Per row taken over from the library: what has become of its achievement since; nothing where it is as it was. */
  stale: z.record(z.string(), z.enum(staleStates)),
  sharing: sharingShape,
  undertaking: undertakingShape,
  editable: z.boolean(),
  /** 开始检测 stands before 提交. */
  detects: z.boolean(),
  papers: papersShape,
  defence: ownDefenceShape.optional(),
})

/** One application as its applicant sees it: progress, form, answers, what is still wrong, and the papers that can be printed. */
export const ownApplication = route({
  method: 'GET',
  path: '/applications/:id',
  who: ['applicant'],
  params: idParam,
  summary: '一份申报：进度、表格、答案、问题',
  tag: '申报',
  answer: ownApplicationShape,
  handle: async ({ db, region, server, session, params }) => {
    const id = params.id as ApplicationId
    const [row, opened, facts, defence] = await Promise.all([
      findWhole(db, id),
      findOpened({ db, region }, server, { id, person: session.account }),
      gather(db, [id], { actor: actorOf(session), policy: region.policy, today: today(server) }),
      region.defence && findOwnDefence(db, id),
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
      specialties: [...(working.row.design?.specialties ?? [])],
      opens: row.plan.opens,
      closes: row.plan.closes,
      allowed: allowed(found.application, found.facts),
      steps: stepsOf(subject, row, held, region),
      log: logOf(seen.log ?? [], row.offices),
      ...(seen.returned && {
        returned: {
          ...seen.returned,
          by: { officeName: row.offices[seen.returned.by.office] ?? '', role: seen.returned.by.role },
        },
      }),
      objected: seen.objected === true,
      form: seen.form ?? form,
      answers: seen.answers ?? {},
      known: { ...seen.known, ...happened(row) },
      versions: Object.fromEntries(
        Object.entries(working.row.answers).map(([section, { version }]) => [section, version]),
      ),
      savedAt: saved.sort().at(-1) ?? null,
      filling: editable ? fillingOf(form, answers, known, working.today) : [],
      ...(seen.detected && { detected: [...seen.detected] }),
      problems: editable ? problemsIn(working, region) : [],
      stale: editable ? await staleIn(db, session.account, working) : {},
      sharing,
      undertaking: snapshot?.undertaking ?? undertakingOf(working.row, region),
      editable,
      detects: region.designing !== undefined,
      papers: listPapers(
        region,
        snapshot ?? { form, answers, known, on: working.today },
        snapshot ? 'signed' : 'preview',
      ),
      ...(region.defence && { defence: ownDefence(region.defence, defence) }),
    }
  },
})
