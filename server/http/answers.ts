import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import type { Answers } from '../../core/condition.ts'
import type { ApplicationId } from '../../core/id.ts'
import { aimIn, decidesAim } from '../aiming.ts'
import { saveAnswer } from '../db/answers.ts'
import { sealAnswers } from '../private.ts'
import { findOpened, findOpenedAt, type Working } from '../working.ts'
import { conflict, keptAnswer, keptShape } from './kept-section.ts'
import { numbersIn } from './numbers-in.ts'
import { type Call, idParam, notFound, Refused, refuse, route, version } from './route.ts'
import { isAtHand, keepAtHand, type Saved, saveAtHand } from './saving-again.ts'
import { nameOtherFiles, type Read, readSent, whyNotKept } from './section-judging.ts'

const params = idParam.extend({ section: z.string().max(60) })
const body = z.object({ version, value: z.unknown() }).strict()

type Saving = Call<z.output<typeof params>, unknown, z.output<typeof body>>

/** 保存 and 暂存: one section, complete or not. Nothing that can be kept is refused, and nothing of another tab is lost. */
export const answerRoutes = [
  route({
    method: 'PUT',
    path: '/applications/:id/answers/:section',
    urgency: 'save',
    repeated: 'harmless',
    who: ['applicant'],
    params,
    body,
    summary: '保存申报表的一个栏目（暂存）',
    tag: '申报',
    bodyLimit: 4 << 20,
    readBy: 'form',
    answer: keptShape,
    atHand: { isThere: isAtHand, answer: saveAtHand },
    handle: save,
  }),
]

async function save(call: Saving) {
  const { region, server, session, params, body } = call
  const wanted = { id: params.id as ApplicationId, person: session.account, mentioned: numbersIn(body.value) }
  const working = await findOpenedAt(call, server, wanted, params.section)
  if (!working) return notFound()
  if (!isEditable(working.row.progress)) return refuse('not-editable')
  const sent = { section: params.section, value: body.value }
  const read = readSent(working, sent)
  if (read instanceof Refused) return read
  const stored = working.row.answers[params.section]
  if ((stored?.version ?? 0) !== body.version)
    return isDeepStrictEqual(working.answers[params.section], read.value) && stored
      ? keptAnswer(
          working,
          region,
          { section: params.section, version: stored.version, savedAt: stored.savedAt, value: read.value },
          read.problems,
        )
      : conflict(working, params.section)
  return whyNotKept(region, working, sent, read) ?? keep(call, working, read)
}

async function keep(call: Saving, working: Working, { value, problems }: Read) {
  const { db, region, server, params, body, session } = call
  const { row, form, answers } = working
  const changed: Answers = { ...answers, [params.section]: value }
  const aim = decidesAim(form, params.section) ? aimIn(working, region, changed) : {}
  const isAimed = Object.keys(aim).length > 0
  const now = server.now()
  const saved: Saved = {
    section: params.section,
    value,
    sealed: sealAnswers(form, { [params.section]: value }, server.keys)[params.section] ?? value,
    now,
  }
  const refiles = nameOtherFiles(answers[params.section], value)
  const stored = await saveAnswer(db, {
    row,
    section: saved.section,
    value: saved.sealed,
    from: body.version,
    refiles,
    now,
    aim,
  })
  if (stored && !refiles) keepAtHand(call, working, saved, stored)
  const again = await findWhatIs(call, working, stored !== undefined && !isAimed ? changed : undefined, session.account)
  if (!again) return notFound()
  if (!stored) return isEditable(again.row.progress) ? conflict(again, params.section) : refuse('not-editable')
  const kept = { section: params.section, version: stored.version, savedAt: now.toISOString(), value }
  return keptAnswer(again, region, kept, problems)
}

/** Read anew only where more than this section has changed: by somebody else, or because 申报信息 decides much. */
async function findWhatIs(
  call: Saving,
  working: Working,
  changed: Answers | undefined,
  person: Saving['session']['account'],
) {
  if (changed) return { ...working, answers: changed }
  return findOpened(call, call.server, { id: working.row.id, person })
}
