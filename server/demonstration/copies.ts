import { type Answers, type Row, rowsOf } from '../../core/condition.ts'
import { takenOver } from '../../core/demonstrated.ts'
import type { Form } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import { findAchievement } from '../db/achievements.ts'
import type { Hosted, Server } from '../hosted.ts'
import { rowsToBe, withOwnFiles } from '../taking-over.ts'
import { the } from './setting.ts'

type Taking = {
  form: Form
  answers: Answers
  /** Which entry of the library each key became. */
  entries: ReadonlyMap<string, number>
  id: ApplicationId
  person: PersonId
}

/** The answers with what they take over from the library in it, as the applicant would have taken it over. */
export async function copied(
  { db, server }: Hosted & { server: Server },
  { form, answers, entries, id, person }: Taking,
): Promise<Answers> {
  const copies = new Map<string, Row>()
  for (const section of form.sections.filter(({ list }) => list?.from)) {
    const keys = rowsOf(answers, section.id).map(({ achievement }) => String(achievement))
    const found = await Promise.all(keys.map((key) => findAchievement(db, { id: the(entries.get(key)) })))
    const rows = await rowsToBe(db, server, section, found.map(the))
    const own = await withOwnFiles(db, { form }, section, rows, { application: id, person })
    for (const [index, key] of keys.entries()) copies.set(`${section.id} ${key}`, the(own[index]))
  }
  return takenOver(form, answers, (section, key) => the(copies.get(`${section.id} ${key}`)))
}
