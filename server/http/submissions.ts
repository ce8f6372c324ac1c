import { z } from 'zod'
import { blocking } from '../../core/completeness.ts'
import type { Answers } from '../../core/condition.ts'
import { failing, type Line } from '../../core/detection.ts'
import type { Problem } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import { filesOf } from '../../core/submission.ts'
import { act, type Result } from '../act.ts'
import { unitIn } from '../aiming.ts'
import { boundUnit, isWithoutUnit } from '../bound-unit.ts'
import { settleUnit } from '../db/answers.ts'
import { insertSubmission, submitting } from '../db/submissions.ts'
import { detectIn } from '../detecting.ts'
import { today } from '../hosted.ts'
import { asSubmittedIn, findOpened, undertakingOf, type Working } from '../working.ts'
import { doneShape } from './application-shape.ts'
import { done } from './done.ts'
import { type Call, idParam, Refused, refuse, route, version } from './route.ts'

const body = z
  .object({
    version,
    /** The version of the undertaking that was read and agreed to. */
    undertaking: z.string().max(40),
  })
  .strict()

type Submitting = Call<z.output<typeof idParam>, unknown, z.output<typeof body>>

export const submissionRoutes = [
  route({
    method: 'PUT',
    path: '/applications/:id/submission',
    urgency: 'save',
    repeated: 'in-the-log',
    who: ['applicant'],
    params: idParam,
    body,
    summary: '提交',
    tag: '申报',
    answer: doneShape,
    handle: submit,
  }),
  route({
    method: 'PUT',
    path: '/applications/:id/withdrawal',
    repeated: 'in-the-log',
    who: ['applicant'],
    params: idParam,
    body: z.object({ version }).strict(),
    summary: '撤回',
    tag: '申报',
    answer: doneShape,
    handle: async (call) =>
      done(await act(call, 'withdraw', call.params.id as ApplicationId, {}, { version: call.body.version })),
  }),
]

/** What is checked is what is frozen: nobody can change an answer between the two. */
async function submit(call: Submitting) {
  if (await isWithoutUnit(call.db, call.region, call.session.account)) return refuse('declaring-needs-a-unit')
  return (await submitAtOnce(call)) ?? submitHeld(call)
}

/**
 * Read, judged and written, the last by one statement that does nothing when an answer was changed meanwhile. Nothing then, or
 * where more than the answers has to hold still: whoever asks holds the declaration first.
 */
async function submitAtOnce(call: Submitting) {
  const { region, server, session, params, body } = call
  if (region.designing) return undefined
  const id = params.id as ApplicationId
  const read = await findOpened(call, server, { id, person: session.account })
  const unit = read && (unitIn(read.form, read.answers) ?? (await boundUnit(call.db, region, session.account)))
  if (!read || read.row.version !== body.version || (unit && unit !== read.row.organisation)) return undefined
  const judged = asSubmittedIn(read, region)
  const problems = blocking(judged.problems)
  const agreed = undertakingOf(read.row, region)
  const snapshot = problems.length === 0 ? frozen(read, judged.answers, agreed, today(server)) : undefined
  const result = await act(
    call,
    'submit',
    id,
    { undertaking: body.undertaking === agreed.version },
    {
      version: body.version,
      more: { problems: problems.length },
      beside: snapshot && submitting(read.row, snapshot, server.keys, server.now()),
    },
  )
  return !result.ok && result.refusal === 'changed-meanwhile' ? undefined : answer(result, problems)
}

async function submitHeld(call: Submitting) {
  const { region, server, session, params, body } = call
  const id = params.id as ApplicationId
  let held: Working | undefined
  let problems: readonly Problem[] = []
  let shown: Answers = {}
  let lines: readonly Line[] | undefined
  const result = await act(
    call,
    'submit',
    id,
    async () => ({ undertaking: held !== undefined && body.undertaking === undertakingOf(held.row, region).version }),
    {
      version: body.version,
      more: async (tx) => {
        const wanted = { id, person: session.account, hold: true }
        held = await findOpened({ db: tx, region }, server, wanted)
        const unit = held && (unitIn(held.form, held.answers) ?? (await boundUnit(tx, region, session.account)))
        if (held && unit && unit !== held.row.organisation) {
          await settleUnit(tx, id, unit)
          held = await findOpened({ db: tx, region }, server, wanted)
        }
        const judged = held && asSubmittedIn(held, region)
        problems = judged ? blocking(judged.problems) : []
        shown = judged?.answers ?? {}
        lines = held && region.designing && (await detectIn({ db: tx, region }, held, session.account, 'hold'))
        return { problems: lines ? failing(lines).length : problems.length }
      },
      also: async (tx) => {
        if (!held) return
        const snapshot = {
          ...frozen(held, shown, undertakingOf(held.row, region), today(server)),
          ...(lines && { detected: lines }),
        }
        await insertSubmission(tx, id, snapshot, server.keys, server.now())
      },
    },
  )
  return answer(result, problems, lines)
}

const answer = (result: Result, problems: readonly Problem[], lines?: readonly Line[]) =>
  !result.ok && result.refusal === 'answers-incomplete'
    ? new Refused(409, {
        refusal: result.refusal,
        problems,
        ...(lines && { lines: failing(lines) }),
        detail: { problems: (lines ? failing(lines) : problems).length },
      })
    : done(result)

const frozen = (
  { form, known }: Working,
  answers: Answers,
  undertaking: { version: string; text: string },
  on: Working['today'],
) => ({ form, answers, known, undertaking, files: filesOf(form, answers), on })
