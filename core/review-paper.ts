import type { State } from './application.ts'
import type { Answers, Known } from './condition.ts'
import type { Day } from './day.ts'
import type { Laying } from './filled-in.ts'
import type { Form } from './form.ts'
import type { Actor } from './needs.ts'
import type { Proceedings } from './proceedings.ts'
import type { Snapshot } from './snapshot.ts'
import { submitted } from './submission.ts'
import { type Standing, view, type Whole } from './view.ts'

/**
 * What the review form may say to this reader, out of what was signed and what was decided. The unit prints the
 * archive's copy, with numbers in full; every other office reads them masked, as on its screens.
 */
export function reviewPaper(actor: Actor, whole: Whole, proceedings: Proceedings): Laying | undefined {
  const { working: _, ...signed } = whole
  const { snapshot, application } = signed
  const seen = view(actor, signed)
  if (!snapshot || !seen?.form || !seen.answers || !seen.known) return undefined
  const isOwnUnit = seen.standing === 'holder' && actor.office === application.organisation
  return {
    snapshot: isOwnUnit ? snapshot : { ...snapshot, form: seen.form, answers: seen.answers, known: seen.known },
    proceedings: told(seen.standing, application.state, proceedings),
  }
}

/** What nobody has signed: as it would be submitted now, and nothing of what was said about an earlier submission. */
export function previewOf(
  { form, answers, known, today }: { form: Form; answers: Answers; known: Known; today: Day },
  proceedings: Proceedings,
  undertaking: Snapshot['undertaking'],
): Laying {
  const { outcome: _, confirmation: __, certificate: ___, ...before } = proceedings
  const snapshot = { form, answers: submitted(form, answers, known, today), known, undertaking, files: [], on: today }
  return {
    snapshot,
    proceedings: { ...before, recommendation: '', groupOpinion: '', opinions: [] },
    mark: '预览　未提交',
  }
}

/** The review is over and approved: the form goes to the applicant and into the archive. */
export const printable: readonly State[] = ['passed', 'outcome-on-notice', 'outcome-noticed', 'confirmed', 'certified']

const decided: readonly State[] = ['confirmed', 'certified', 'revoked']

/** Applicants read which office said what, never which person; and the count of votes once it is confirmed. */
function told(standing: Standing, state: State, proceedings: Proceedings): Proceedings {
  const { outcome, confirmation, ...before } = proceedings
  const ended = { ...(outcome && { outcome }), ...(confirmation && { confirmation }) }
  if (standing === 'applicant') {
    const opinions = before.opinions.map((one) => ({ ...one, by: '' }))
    return { ...before, opinions, ...(decided.includes(state) && ended) }
  }
  return standing === 'convener'
    ? { ...before, ...ended, recommendation: '', groupOpinion: '', opinions: [] }
    : proceedings
}
