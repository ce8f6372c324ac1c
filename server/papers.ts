import { overflowIn } from '../core/laid-list.ts'
import { papersOf } from '../core/paper.ts'
import type { Region } from '../core/region.ts'
import type { Snapshot } from '../core/snapshot.ts'

/** The buttons for these answers' papers, and what has no room on each. */
export const listPapers = (
  { documents }: Region,
  { form, answers, known, on }: Pick<Snapshot, 'form' | 'answers' | 'known' | 'on'>,
  as: 'signed' | 'preview',
) => {
  const snapshot = { form, answers, known, on, undertaking: { version: '', text: '' }, files: [] }
  return papersOf(documents.papers, snapshot, as).map(({ document, label, formats }) => ({
    id: document.id,
    name: document.name,
    label,
    formats: [...formats],
    overflow: overflowIn(document, { snapshot }).map(({ says }) => says),
  }))
}
