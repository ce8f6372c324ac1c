import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import { type Row, rowsOf } from '../../core/condition.ts'
import type { ApplicationId } from '../../core/id.ts'
import { sectionIn } from '../../core/library.ts'
import { isVoid, shownAnswers } from '../../core/shown.ts'
import { takenIn } from '../../core/taken.ts'
import { listApproved } from '../db/taken.ts'
import { rowsToBe } from '../taking-over.ts'
import { findOpened } from '../working.ts'
import { idParam, notFound, refuse, route } from './route.ts'

export const sectionParams = idParam.extend({ section: z.string().max(60) })

const offeredShape = z.object({
  id: z.number(),
  version: z.number(),
  kind: z.string(),
  kindName: z.string(),
  name: z.string(),
  decidedAt: z.string().nullable(),
  /** As the section's row that it would become; its files are still those of the library. */
  row: z.unknown() as unknown as z.ZodType<Row>,
  /** Where in the declaration it is already. */
  taken: z.object({ section: z.string(), heading: z.string() }).nullable(),
  /** The mark that it would get here, because it does not count. */
  void: z.string().nullable(),
})

/** What can be taken over into a section: approved entries of one's own library, of the kinds that the section takes. */
export const offeredImports = route({
  method: 'GET',
  path: '/applications/:id/imports/:section',
  who: ['applicant'],
  params: sectionParams,
  summary: '可导入本栏目的业绩：本人业绩库中单位已审核通过的同类业绩',
  tag: '申报',
  answer: z.object({
    /** Of the stored section, to be sent with the import. */
    version: z.number(),
    max: z.number(),
    now: z.number(),
    entries: z.array(offeredShape),
  }),
  handle: async ({ db, region, server, session, params }) => {
    const working = await findOpened({ db, region }, server, {
      id: params.id as ApplicationId,
      person: session.account,
    })
    if (!working) return notFound()
    const { form, answers, known, today, row } = working
    if (!isEditable(row.progress)) return refuse('not-editable')
    const section = form.sections.find(({ id }) => id === params.section)
    const kinds = section?.list?.from?.kinds
    if (!section?.list || !kinds) return refuse('no-imports-here', undefined, 404)
    const { list } = section
    const approved = await listApproved(db, session.account, kinds)
    const rows = await rowsToBe(db, server, section, approved)
    const taken = new Map(takenIn(form, answers).map((one) => [one.entry, one]))
    const shown = shownAnswers(form, answers, known, today)
    const entries = approved.flatMap((entry, index) => {
      const here = rows[index]
      const at = taken.get(entry.id)
      if (!here) return []
      return {
        id: entry.id,
        version: entry.version,
        kind: entry.kind,
        kindName: (region.library && sectionIn(region.library, entry.kind)?.heading) ?? entry.kind,
        name: entry.name,
        decidedAt: entry.decided_at?.toISOString() ?? null,
        row: here,
        taken: at ? { section: at.section, heading: at.heading } : null,
        void: (isVoid(section, { answers: shown, here, known }) && list.void?.label) || null,
      }
    })
    return {
      version: row.answers[section.id]?.version ?? 0,
      max: list.max,
      now: rowsOf(answers, section.id).length,
      entries,
    }
  },
})
