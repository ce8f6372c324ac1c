import { type Answers, rowsOf } from '../../core/condition.ts'
import { pages, real } from '../../core/demonstrated.ts'
import type { DemonstrationApplicant, Evidence } from '../../core/demonstration.ts'
import type { FileRef, Form, Json } from '../../core/form.ts'
import { sealAnswers } from '../../server/private.ts'
import type { Declared } from './declared.ts'
import { benchKeys } from './keys.ts'
import type { Human } from './people.ts'
import type { Setting } from './setting.ts'

/** What somebody of the demonstration filled in, with this person's own name, numbers and unit in it. */
export function answersOf(
  { made }: Setting,
  form: Form,
  template: DemonstrationApplicant,
  { human, unit, file }: { human: Human; unit: Declared['unit']; file: (evidence: Evidence) => FileRef },
): Answers {
  const { name, idNumber, phone, organisation } = template
  const own = new Map([
    [name, human.name],
    [idNumber, human.idNumber],
    [phone, human.mobile],
  ])
  const filled = real(template.answers, file, (key) =>
    key === organisation ? { id: unit.id, name: unit.name } : theOrganisation(made, key),
  )
  const theirs = (value: Json): Json => {
    if (typeof value === 'string') return own.get(value) ?? value
    if (Array.isArray(value)) return value.map(theirs)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, theirs(inner as Json)]))
  }
  const answers = theirs(filled as Json) as Answers
  return sealAnswers(form, numbered(form, answers), benchKeys)
}

/** Files by their pages: numbered from the first, each with a fingerprint, none with any bytes in a store. */
export function filesFrom(first: number, template: DemonstrationApplicant) {
  const all = pages(template.answers).map((page, place) => ({
    key: JSON.stringify(page),
    ref: { file: first + place, name: page.page, type: page.type, bytes: 40_000, sha256: fingerprint(first + place) },
  }))
  const refs = new Map(all.map(({ key, ref }) => [key, ref]))
  const fileOf = (evidence: Evidence): FileRef => {
    const found = refs.get(JSON.stringify(evidence))
    if (!found) throw new Error(`no file for ${evidence.page}`)
    return found
  }
  return { files: all.map(({ ref }) => ref), fileOf }
}

const fingerprint = (file: number) => file.toString(16).padStart(64, '0')

function theOrganisation({ organisations }: Setting['made'], key: string) {
  const found = organisations.get(key)
  if (!found) throw new Error(`the demonstration has no organisation ${key}`)
  return found
}

/** Rows get the ids that the browser would have given them. */
const numbered = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([section, value]) => [
      section,
      form.sections.find(({ id }) => id === section)?.list && Array.isArray(value)
        ? rowsOf(answers, section).map((row, index) => ({ ...row, id: `row-${index + 1}` }))
        : value,
    ]),
  )
