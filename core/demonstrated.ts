import { type Answers, type Row, rowsOf } from './condition.ts'
import type { DemonstrationAnswers, Evidence } from './demonstration.ts'
import type { FileRef, Form, Json, OrganisationRef, Section } from './form.ts'

/** The answers as they are stored, with what the pages and organisations became. */
export function real(
  answers: DemonstrationAnswers,
  file: (evidence: Evidence) => FileRef,
  organisation: (key: string) => OrganisationRef,
): Answers {
  const one = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(one)
    if (typeof value !== 'object' || value === null) return value
    if ('page' in value) return file(value as Evidence)
    if ('organisationKey' in value) return organisation(String(value.organisationKey))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, one(inner)]))
  }
  return one(answers as Json) as Answers
}

/** Every page that the answers need, each once. */
export function pages(answers: DemonstrationAnswers): Evidence[] {
  const found = new Map<string, Evidence>()
  real(
    answers,
    (evidence) => {
      found.set(JSON.stringify(evidence), evidence)
      return { file: 0, name: '', type: evidence.type, bytes: 0, sha256: '' }
    },
    () => ({ id: 0, name: '' }),
  )
  return [...found.values()]
}

/** The same answers, with the copy of its achievement in place of each row that names one. */
export const takenOver = (
  { sections }: Form,
  answers: Answers,
  copy: (section: Section, key: string) => Row,
): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => {
      const section = sections.find((one) => one.id === id)
      if (!section?.list?.from) return [id, value]
      return [
        id,
        rowsOf(answers, id).map(({ achievement, id: _, ...marks }) => ({
          ...copy(section, String(achievement)),
          ...marks,
        })),
      ]
    }),
  )
