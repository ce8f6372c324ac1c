import { z } from 'zod'
import { allowed } from '../../core/decide.ts'
import { difference } from '../../core/difference.ts'
import type { ApplicationId } from '../../core/id.ts'
import { maskedChanges } from '../../core/masked.ts'
import { view } from '../../core/view.ts'
import { gather } from '../db/facts.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findWhole } from '../db/wholes.ts'
import { heldDays } from '../held-days.ts'
import { today } from '../hosted.ts'
import { listPapers } from '../papers.ts'
import { actorOf } from '../session.ts'
import { subjectOf } from '../subject.ts'
import { logOf, stepsOf, summaryOf } from '../summary.ts'
import {
  actsShape,
  answersShape,
  changesShape,
  formShape,
  knownShape,
  linesShape,
  logShape,
  papersShape,
  returnedShape,
  stepsShape,
  summaryShape,
} from './application-shape.ts'
import { idParam, notFound, route } from './route.ts'

/** One file at a desk: what was submitted, what has changed since, and what may be done. */
export const checkFileRoutes = [
  route({
    method: 'GET',
    path: '/checks/:id',
    who: ['officer', 'approver'],
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
      /** 通过 needs no opinion. */
      withoutWords: z.boolean(),
      log: logShape.optional(),
      form: formShape.optional(),
      answers: answersShape.optional(),
      known: knownShape.optional(),
      /** What 开始检测 found when it was submitted: it advises, a person decides. */
      detected: linesShape.optional(),
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
      const subject = { ...subjectOf(row, region), isThemself: found.facts.isApplicantThemself }
      const seen = view(actor, { ...subject, ...(snapshot && { snapshot }) })
      if (!seen || seen.standing === 'applicant') return notFound()
      const { application } = found
      return {
        ...summaryOf({ ...row, organisation_name: row.offices[row.organisation ?? 0] ?? '' }, region),
        standing: seen.standing,
        allowed: allowed(application, found.facts),
        steps: stepsOf(subject, row, await heldDays(db, server), region),
        refusalLeads: region.policy.refusal,
        barYears: region.policy.barYears,
        withoutWords: region.policy.approvesWithoutWords === true,
        asksRecommendation:
          region.policy.approvesWithoutWords !== true &&
          application.state === 'under-check' &&
          application.desks[application.at]?.own === true &&
          application.desks[application.at]?.role === 'officer',
        ...(seen.log && { log: logOf(seen.log, row.offices) }),
        ...(seen.form && { form: seen.form }),
        ...(seen.answers && { answers: seen.answers }),
        ...(seen.known && { known: seen.known }),
        ...(seen.detected && { detected: seen.detected }),
        ...(seen.returned && {
          returned: {
            ...seen.returned,
            by: { officeName: row.offices[seen.returned.by.office] ?? '', role: seen.returned.by.role },
          },
        }),
        papers:
          seen.answers && snapshot
            ? listPapers(region, snapshot, 'signed').filter(({ id }) => id !== region.documents.reviewForm.id)
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
