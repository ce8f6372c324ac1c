import type { Progress } from '../core/application.ts'
import { choiceIn, choicePaths, choose } from '../core/choice.ts'
import { asSubmitted, problemsOfSection } from '../core/completeness.ts'
import type { Answers, Known } from '../core/condition.ts'
import type { Day } from '../core/day.ts'
import type { Form, Problem } from '../core/form.ts'
import { partOf } from '../core/part.ts'
import type { Region } from '../core/region.ts'
import { decidesAim } from './aiming.ts'
import { getForm, keptForms } from './db/plans.ts'
import { findWorking, type WorkingRow } from './db/working-copies.ts'
import { type Hosted, type Server, today } from './hosted.ts'
import { knownOf } from './known.ts'
import { unsealAnswers } from './private.ts'

/** The applicant's working copy, opened: form, answers and what is known, with everything unsealed. */
export type Working = { row: WorkingRow; form: Form; answers: Answers; known: Known; today: Day }

export async function findOpened(
  { db, region }: Hosted,
  server: Server,
  wanted: Parameters<typeof findWorking>[1],
): Promise<Working | undefined> {
  const row = await findWorking(db, wanted)
  if (!row) return undefined
  const form = await getForm(db, row.form_id, row.form_version)
  const stored = Object.fromEntries(Object.entries(row.answers).map(([section, { value }]) => [section, value]))
  return {
    row,
    form,
    answers: unsealAnswers(form, stored, server.keys),
    known: knownOf(row, region, server.keys),
    today: today(server),
  }
}

/** As much of it as one section depends on. A form that this process has not read yet may depend on more. */
export async function findOpenedAt(
  hosted: Hosted,
  server: Server,
  wanted: Omit<Parameters<typeof findWorking>[1], 'sections'>,
  section: string,
): Promise<Working | undefined> {
  const forms = keptForms(hosted.db)
  const parts = forms.flatMap((form) => (decidesAim(form, section) ? form : partOf(form, section)).sections)
  const sections = [...new Set(parts.map(({ id }) => id))]
  const working = await findOpened(hosted, server, { ...wanted, sections })
  return working && !forms.includes(working.form) ? findOpened(hosted, server, wanted) : working
}

/** What the form says, and what the catalogue says about the choice in it; by a designed plan it was made before. */
export const problemsIn = (working: Working, region: Region): Problem[] => asSubmittedIn(working, region).problems

/** The same with the answers as they are frozen when nothing of it stands in the way. */
export function asSubmittedIn(working: Working, region: Region) {
  const { form, answers, known, today } = working
  const { problems, ...rest } = asSubmitted(form, answers, known, today)
  return { ...rest, problems: [...problems, ...misfit(working, region, problems)] }
}

/** The same of one section. */
export function problemsInSection(working: Working, region: Region, id: string): Problem[] {
  const { form, answers, known, today } = working
  const problems = problemsOfSection(form, id, answers, known, today)
  return [...problems, ...misfit(working, region, problems).filter(({ section }) => section === id)]
}

/** The choice, where no title of the catalogue fits it and nothing has been said of that field. */
function misfit({ form, answers, row }: Working, region: Region, said: readonly Problem[]): Problem[] {
  const chosen = choiceIn(form, answers, region.series)
  if (!chosen || row.design) return []
  const choice = choose(region, row.autonomous_series, chosen)
  if (choice.ok) return []
  const part = choice.refusal === 'not-authorised' ? 'mode' : choice.refusal.replace('no-such-', '')
  const [section = '', field = ''] = choicePaths(form)?.[part as 'mode']?.split('.') ?? []
  return said.some((one) => one.section === section && one.field === field)
    ? []
    : [{ section, field, problem: 'not-an-option' }]
}

/** What is agreed to at submission: what was agreed to before the form opened, or what the province asks of everybody. */
export const undertakingOf = ({ pledged }: Pick<WorkingRow, 'pledged'>, { words }: Pick<Region, 'words'>) =>
  pledged ? { ...words.undertaking, version: pledged.version, text: pledged.text } : words.undertaking

export const marksOf = (progress: Progress) => (progress.state === 'sent-back' ? progress.marks : [])
