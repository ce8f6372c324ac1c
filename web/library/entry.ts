import type { AchievementState } from '../../core/achievement.ts'
import type { Row } from '../../core/condition.ts'
import type { FileRef, Form } from '../../core/form.ts'
import { filesOf } from '../../core/submission.ts'
import type { paths } from '../api/schema.ts'
import type { EvidenceFile } from '../evidence/file.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

/** One entry of one's own library. */
export type Item = Answer<'/api/{region}/achievements'>['rows'][number]
export type Happened = Answer<'/api/{region}/achievements/{id}'>['history'][number]
/** One entry as the unit's officer sees it. */
export type Checked = Answer<'/api/{region}/achievement-checks/{id}'>
export type DeskLine = Answer<'/api/{region}/achievement-checks'>['rows'][number]

export const rowOf = ({ kind, key, answers }: { kind: string; key: string; answers: unknown }): Row =>
  (answers as Record<string, readonly Row[]>)[kind]?.[0] ?? { id: key }

/** The evidence of one entry, each file under the name of its field. */
export function evidenceOf(form: Form, kind: string, row: Row): EvidenceFile[] {
  const section = form.sections.find(({ id }) => id === kind)
  return filesOf(form, { [kind]: [row] }).map((file: FileRef) => {
    const field = section?.fields.find(({ id }) => JSON.stringify(row[id] ?? null).includes(file.sha256))
    return { ...file, ...(field && { label: field.label }) }
  })
}

export const stateColours: Record<AchievementState, string> = {
  draft: 'default',
  pending: 'processing',
  approved: 'success',
  returned: 'error',
  removed: 'default',
}
