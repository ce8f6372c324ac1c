import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import { lay } from '../../core/lay.ts'
import { reviewPaper } from '../../core/review-paper.ts'
import { standing } from '../../core/view.ts'
import { audit } from '../audit.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findWhole } from '../db/wholes.ts'
import { findProceedings, verifiedAt } from '../proceedings.ts'
import { actorOf } from '../session.ts'
import { subjectOf } from '../subject.ts'
import { paperQuery, sendPaper } from './paper.ts'
import { idParam, notFound, refuse, route } from './route.ts'

/** 评审表 of one person, out of what was submitted and what has been decided since. */
export const reviewFormRoutes = [
  route({
    method: 'GET',
    path: '/applications/:id/review-form',
    urgency: 'spare',
    who: ['applicant', 'officer', 'approver'],
    params: idParam,
    query: paperQuery,
    summary: '评审表（PDF），按最近一次提交的内容生成',
    tag: '打印',
    answer: z.unknown(),
    handle: async (call) => {
      const { db, region, server, session } = call
      const id = call.params.id as ApplicationId
      const [row, [snapshot], proceedings] = await Promise.all([
        findWhole(db, id),
        listLastSubmissions(db, id, server.keys),
        findProceedings({ db, region }, id, verifiedAt(server, region)),
      ])
      if (!row || !proceedings) return notFound()
      const actor = actorOf(session)
      const subject = subjectOf(row, region)
      if (!snapshot) return standing(actor, subject) === 'applicant' ? refuse('never-submitted') : notFound()
      const laying = reviewPaper(actor, { ...subject, snapshot }, proceedings)
      if (!laying) return notFound()
      if (session.kind !== 'applicant') await audit(db, call, 'print-review-form', 'application', id)
      const laid = lay(region.documents.reviewForm, laying)
      return sendPaper(call, laid, { name: `评审表-${row.applicant_name}.pdf`, made: new Date(laying.snapshot.on) })
    },
  }),
]
