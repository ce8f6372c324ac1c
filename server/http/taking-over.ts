import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import { type Row, rowsOf } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import { entryIn } from '../../core/imported.ts'
import { saysNone } from '../../core/none.ts'
import { inOrder } from '../../core/reading.ts'
import { shownAnswers } from '../../core/shown.ts'
import { ownMarks, takenIn } from '../../core/taken.ts'
import { saveAnswer } from '../db/answers.ts'
import { holdAchievements } from '../db/taken.ts'
import type { Db } from '../hosted.ts'
import { sealAnswers } from '../private.ts'
import { rowsToBe, whyNotTaken, withOwnFiles } from '../taking-over.ts'
import { findOpened, type Working } from '../working.ts'
import { conflict, keptAnswer, keptShape, whyLocked } from './kept-section.ts'
import { offeredImports, sectionParams } from './offered-imports.ts'
import { type Call, notFound, Refused, refuse, route, version } from './route.ts'

const entry = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const body = z.strictObject({ version, entries: z.array(entry).min(1, 'nothing-ticked').max(200) })
const againParams = sectionParams.extend({ entry: z.coerce.number().pipe(entry) })
const tag = '申报'

/** 导入: copies of approved achievements, which no other route adds to a declaration. */
export const takingOverRoutes = [
  offeredImports,
  route({
    method: 'POST',
    path: '/applications/:id/imports/:section',
    who: ['applicant'],
    params: sectionParams,
    body,
    summary: '从业绩库导入一条或多条已审核通过的业绩；有一条不能导入时整批不导入',
    tag,
    answer: keptShape,
    handle: (call) =>
      within(call, call.body.version, async (tx, working, section) => {
        const ids = [...new Set(call.body.entries)]
        const found = await holdAchievements(tx, call.session.account, ids)
        const context = { taken: takenIn(working.form, working.answers), ...working, region: call.region }
        const not = whyNotTaken(section, ids, found, context)
        if (not) return refuse(not.refusal, not.detail)
        const inAskedOrder = ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
        const rows = await rowsToBe(tx, call.server, section, inAskedOrder)
        return [...rowsOf(working.answers, section.id), ...(await own(call, tx, working, section, rows))]
      }),
  }),
  route({
    method: 'PUT',
    path: '/applications/:id/imports/:section/:entry',
    who: ['applicant'],
    params: againParams,
    body: z.strictObject({ version }),
    summary: '重新导入一条业绩：换成业绩库中现在审核通过的内容，位置和本项标记不变',
    tag,
    answer: keptShape,
    handle: (call) =>
      within(call, call.body.version, async (tx, working, section) => {
        const rows = rowsOf(working.answers, section.id)
        const at = rows.findIndex(({ id }) => entryIn(id)?.entry === call.params.entry)
        const before = rows[at]
        if (!before) return refuse('row-not-imported')
        const found = await holdAchievements(tx, call.session.account, [call.params.entry])
        const not = whyNotTaken(section, [call.params.entry], found, { taken: [], answers: {}, region: call.region })
        if (not) return refuse(not.refusal, not.detail)
        const [row] = await own(call, tx, working, section, await rowsToBe(tx, call.server, section, found))
        return row ? rows.with(at, { ...row, ...ownMarks(section, before) }) : notFound()
      }),
  }),
]

type Taking = Call<z.output<typeof sectionParams>, unknown, unknown>

/** One transaction in which nobody else changes the declaration; what is refused has written nothing. */
async function within(
  call: Taking,
  from: number,
  change: (tx: Db, working: Working, section: Section) => Promise<readonly Row[] | Refused>,
) {
  const { db, region, server, session, params } = call
  const wanted = { id: params.id as ApplicationId, person: session.account, hold: true }
  const refused = (refusal: Refused) => new NothingTaken(refusal)
  const work = async (tx: Db) => {
    const working = await findOpened({ db: tx, region }, server, wanted)
    if (!working) throw refused(notFound())
    if (!isEditable(working.row.progress)) throw refused(refuse('not-editable'))
    const section = working.form.sections.find(({ id }) => id === params.section)
    if (!section?.list?.from || !isAsked(working, section)) throw refused(refuse('no-imports-here', undefined, 404))
    const rows = await change(tx, working, section)
    if (rows instanceof Refused) throw refused(rows)
    if ((working.row.answers[section.id]?.version ?? 0) !== from) throw refused(conflict(working, section.id))
    if (saysNone(section, working.answers)) throw refused(refuse('says-none', { tick: section.none ?? '' }))
    const value = inOrder(section, rows)
    const locked = whyLocked(region, working, section.id, value)
    if (locked) throw refused(locked)
    return keep(call, tx, working, { section: section.id, value, from })
  }
  return db
    .transaction()
    .execute(work)
    .catch((error: unknown) => {
      if (error instanceof NothingTaken) return error.refusal
      throw error
    })
}

const isAsked = ({ form, answers, known, today }: Working, { id }: Section) =>
  id in shownAnswers(form, answers, known, today)

type Keeping = { section: string; value: readonly Row[]; from: number }

async function keep({ region, server }: Taking, tx: Db, working: Working, { section, value, from }: Keeping) {
  const { row, form, answers } = working
  const now = server.now()
  const sealed = sealAnswers(form, { [section]: value }, server.keys)[section] ?? value
  const stored = await saveAnswer(tx, { row, section, value: sealed, from, refiles: true, now })
  if (!stored) throw new Error('a held declaration was changed by somebody else')
  const kept = { section, version: stored.version, savedAt: now.toISOString(), value }
  return keptAnswer({ ...working, answers: { ...answers, [section]: value } }, region, kept, [])
}

const own = ({ session }: Taking, tx: Db, working: Working, section: Section, rows: readonly Row[]) =>
  withOwnFiles(tx, working, section, rows, { application: working.row.id, person: session.account })

/** Undoes what was copied for rows that then were not kept. */
class NothingTaken extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super('nothing taken over')
    this.refusal = refusal
  }
}
