import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import { audit } from '../audit.ts'
import { listPrintable, listPrintableIds } from '../db/printable.ts'
import { insertTask } from '../db/tasks.ts'
import { type PrintInput, sortForPrint } from '../printing.ts'
import { nameTitles } from '../titles.ts'
import { waitingPerson } from './referrals.ts'
import { results } from './results.ts'
import { notFound, refuse, route } from './route.ts'

const most = 500
const wanted = {
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  /** Part of the applicant's name. */
  name: z.string().trim().max(60).optional(),
}
const missing = z.literal('show-mark').optional()
const tag = '打印'

/** 评审表打印: the unit's officer prints what the applicants are handed and the archive keeps. */
export const printRoutes = [
  route({
    method: 'GET',
    path: '/prints',
    who: ['officer'],
    query: z.object(wanted).strict(),
    summary: '本单位评审通过的人员（最多 500 人）与总人数',
    tag,
    answer: z.object({
      total: z.number(),
      people: z.array(waitingPerson.omit({ seriesId: true }).extend({ year: z.number() })),
    }),
    handle: async ({ db, region, session, query }) => {
      if (!session.office) return notFound()
      const [people, ids] = await Promise.all([
        listPrintable(db, session.office, query),
        listPrintableIds(db, session.office, query),
      ])
      return {
        total: ids.length,
        people: people.map((one) => nameTitles(region, { ...one, arrivedAt: one.arrivedAt.toISOString() })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/prints',
    urgency: 'spare',
    who: ['officer'],
    body: z.union([
      z.object({ applications: z.array(z.number().int().positive()).min(1), missing }).strict(),
      z.object({ all: z.object(wanted).strict(), missing }).strict(),
    ]),
    summary: '批量打印评审表：所选人员，或符合条件的全部人员',
    tag,
    answer: z.object({
      /** The task that prints them; null when none of them may be printed. */
      task: z.number().nullable(),
      results,
    }),
    handle: async (call) => {
      const { db, server, session, body } = call
      if (!session.office) return notFound()
      if ('applications' in body && body.applications.length > most)
        return refuse('too-many-people', { max: most, now: body.applications.length }, 400)
      const chosen = 'all' in body ? [] : ([...new Set(body.applications)] as ApplicationId[])
      const results = (await sortForPrint(db, session.office, chosen)).map(({ id, refusal }) => ({
        id,
        ok: refusal === undefined,
        ...(refusal !== undefined && { refusal }),
      }))
      const due =
        'all' in body
          ? await listPrintableIds(db, session.office, body.all)
          : chosen.filter((_, index) => results[index]?.ok)
      if (due.length === 0) return { task: null, results }
      const input: PrintInput = { applications: due, ...(body.missing && { missing: body.missing }) }
      const at = server.now()
      const task = await insertTask(db, { account: session.account, kind: 'print', input, total: due.length, at })
      await audit(db, call, 'print-review-forms', 'task', task, { people: due.length })
      return { task, results }
    },
  }),
]
