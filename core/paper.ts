import { type Condition, holds } from './condition.ts'
import type { Document } from './document.ts'
import type { Snapshot } from './snapshot.ts'

/** As what a paper is handed out. */
export const paperFormats = ['pdf', 'xlsx'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** A paper of the applicant's own: what its button says, when there is such a button, and as what it is handed out. */
export type Paper = { document: Document; label: string; when?: Condition; formats: readonly PaperFormat[] }

/** Those of these answers, in the region's order. */
export const papersOf = (papers: readonly Paper[], { answers, known }: Pick<Snapshot, 'answers' | 'known'>) =>
  papers.filter(({ when }) => !when || holds(when, { answers, known, here: {} }))
