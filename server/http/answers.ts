import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import { type Answers, type Row, rowsOf, type Sheet, sheetOf } from '../../core/condition.ts'
import type { FileRef, Problem } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import { hasSomething, noneSheet } from '../../core/none.ts'
import { readSection } from '../../core/reading.ts'
import { meddledWith } from '../../core/taken.ts'
import { aimIn, decidesAim } from '../aiming.ts'
import { saveAnswer } from '../db/answers.ts'
import { sealAnswers } from '../private.ts'
import { findOpened, findOpenedAt, type Working } from '../working.ts'
import { conflict, keptAnswer, keptShape, whyLocked } from './kept-section.ts'
import { numbersIn } from './numbers-in.ts'
import { type Call, idParam, notFound, Refused, refuse, route, version } from './route.ts'
import { whyNotWhole } from './whole-sections.ts'

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
    handle: save,
  }),
]

async function save(call: Saving) {
  const { region, server, session, params, body } = call
  const wanted = { id: params.id as ApplicationId, person: session.account, mentioned: numbersIn(body.value) }
  const working = await findOpenedAt(call, server, wanted, params.section)
  if (!working) return notFound()
  const { row, form, answers, known, today } = working
  if (!isEditable(row.progress)) return refuse('not-editable')
  const { value, problems } = readSection(form, params.section, body.value, {
    answers,
    known,
    today,
    files: new Map(row.files.map((file: FileRef) => [file.file, file])),
    organisations: new Map(row.organisations.map((unit) => [unit.id, unit])),
  })
  if (value === undefined) return new Refused(400, { refusal: 'not-understood', problems })
  const stored = row.answers[params.section]
  if ((stored?.version ?? 0) !== body.version)
    return isDeepStrictEqual(answers[params.section], value) && stored
      ? keptAnswer(
          working,
          region,
          { section: params.section, version: stored.version, savedAt: stored.savedAt, value },
          problems,
        )
      : conflict(working, params.section)
  const locked =
    whyMeddled(working, params.section, body.value) ??
    whyFilled(working, params.section, value) ??
    whyLocked(region, working, params.section, value) ??
    whyNotWhole(region, working, params.section, { value, sent: body.value, found: problems })
  if (locked) return locked
  return keep(call, working, value, problems)
}

async function keep(call: Saving, working: Working, value: Sheet | readonly Row[], problems: readonly Problem[]) {
  const { db, region, server, params, body, session } = call
  const { row, form, answers } = working
  const changed: Answers = { ...answers, [params.section]: value }
  const aim = decidesAim(form, params.section) ? aimIn(working, region, changed) : {}
  const now = server.now()
  const version = await saveAnswer(db, {
    row,
    section: params.section,
    value: sealAnswers(form, { [params.section]: value }, server.keys)[params.section] ?? value,
    from: body.version,
    refiles: !isDeepStrictEqual(filesNamed(answers[params.section]), filesNamed(value)),
    now,
    aim,
  })
  const again = await findWhatIs(call, working, version, changed, Object.keys(aim).length > 0, session.account)
  if (!again) return notFound()
  if (version === undefined)
    return isEditable(again.row.progress) ? conflict(again, params.section) : refuse('not-editable')
  const kept = { section: params.section, version, savedAt: now.toISOString(), value }
  return keptAnswer(again, region, kept, problems)
}

/** Read anew only where more than this section has changed: by somebody else, or because 申报信息 decides much. */
async function findWhatIs(
  call: Saving,
  working: Working,
  version: number | undefined,
  answers: Answers,
  aimed: boolean,
  person: Saving['session']['account'],
) {
  if (version !== undefined && !aimed) return { ...working, answers }
  return findOpened(call, call.server, { id: working.row.id, person })
}

/** Rows of the library are taken over, ordered, marked and removed, and never written here. */
function whyMeddled({ form, answers }: Working, section: string, sent: unknown) {
  const its = form.sections.find(({ id }) => id === section)
  const meddled = its && meddledWith(its, sent, rowsOf(answers, section))
  if (!meddled) return undefined
  const { refusal, ...detail } = meddled
  return refuse(refusal, detail)
}

/** 「无」 is not ticked where something is. */
function whyFilled({ form, answers }: Working, section: string, value: Sheet | readonly Row[]) {
  if (section !== noneSheet) return undefined
  const before = sheetOf(answers, noneSheet)
  const filled = form.sections.find(
    (one) => (value as Sheet)[one.id] === true && before[one.id] !== true && hasSomething(one, answers),
  )
  return filled && refuse('none-but-filled', { heading: filled.heading })
}

/** As the database finds them: whatever is called a file and is a number. */
function filesNamed(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'file' && typeof one === 'number' ? one : filesNamed(one),
  )
}
