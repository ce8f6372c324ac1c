import type { Row, Sheet } from '../../core/condition.ts'
import { decidesAim } from '../aiming.ts'
import { atHandIn } from '../at-hand.ts'
import { saveAgain } from '../db/saving-again.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import { sealAnswers } from '../private.ts'
import type { Working } from '../working.ts'
import { keptAnswer } from './kept-section.ts'
import { Refused } from './route.ts'
import { nameOtherFiles, readSent, whyNotKept } from './section-judging.ts'

type Value = Sheet | readonly Row[]
export type Saved = { section: string; value: Value; sealed: Value; now: Date }
type Given = Hosted & {
  server: Server
  params: { id: number; section: string }
  body: { version: number; value: unknown }
}

const whereIn = ({ id, section }: Given['params'], token: string) => ({ token, application: id, section })

export const isAtHand = ({ db, params }: Pick<Given, 'db' | 'params'>, token: string) =>
  atHandIn(db).find(whereIn(params, token)) !== undefined

/**
 * 保存 of a section that this process stored last, in one statement: it holds only while session, declaration and all that it
 * was judged by are as they were. Anything else, every refusal included, is left to who reads everything anew.
 */
export async function saveAtHand(call: Given, token: string) {
  const { db, region, server, params, body } = call
  const where = whereIn(params, token)
  const before = atHandIn(db).find(where)
  if (!before || before.row.answers[params.section]?.version !== body.version) return undefined
  const working = { ...before, today: today(server) }
  const sent = { section: params.section, value: body.value }
  if (nameOtherFiles(working.answers[params.section], body.value)) return undefined
  const read = readSent(working, sent)
  if (read instanceof Refused || whyNotKept(region, working, sent, read)) return undefined
  const { form, row } = working
  const now = server.now()
  const sealed = sealAnswers(form, { [params.section]: read.value }, server.keys)[params.section] ?? read.value
  const stored = await saveAgain(db, { token, row, section: params.section, value: sealed, from: body.version, now })
  if (!stored) {
    atHandIn(db).drop(where)
    return undefined
  }
  const next = after(working, { section: params.section, value: read.value, sealed, now }, stored)
  atHandIn(db).renew(where, next)
  const kept = { section: params.section, version: stored.version, savedAt: now.toISOString(), value: read.value }
  return keptAnswer(next, region, kept, read.problems)
}

type Stored = { version: number; mark: string }

/** What has just been stored, for the next time. Units that answers name may change without a row of the working copy, and are read. */
export function keepAtHand(
  { db, params, session }: Pick<Given, 'db' | 'params'> & { session: { token: string } },
  working: Working,
  saved: Saved,
  stored: Stored,
) {
  const its = working.form.sections.find(({ id }) => id === saved.section)
  const isNew = !working.row.answers[saved.section]
  if (isNew || decidesAim(working.form, saved.section) || its?.fields.some(({ kind }) => kind === 'organisation'))
    return
  atHandIn(db).keep(whereIn(params, session.token), after(working, saved, stored))
}

function after(working: Working, { section, value, sealed, now }: Saved, { version, mark }: Stored): Working {
  const { row, answers } = working
  return {
    ...working,
    answers: { ...answers, [section]: value },
    row: {
      ...row,
      answer_marks: row.answer_marks.with(row.answered.indexOf(section), mark),
      answers: { ...row.answers, [section]: { value: sealed, version, savedAt: now.toISOString() } },
    },
  }
}
