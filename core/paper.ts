import { type Condition, holds } from './condition.ts'
import type { Document } from './document.ts'
import type { Snapshot } from './snapshot.ts'

/** As what a paper is handed out. */
export const paperFormats = ['pdf', 'xlsx'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** A paper of the applicant's own: what its button says, when there is such a button, and as what it is handed out. */
export type Paper = {
  document: Document
  label: string
  when?: Condition
  /** There is no preview of it: it comes into being when the declaration is submitted. */
  onceSubmitted?: true
  formats: readonly PaperFormat[]
}

type Answered = Pick<Snapshot, 'answers' | 'known'>

/** Those of these answers, in the region's order, as what was signed or as it would be. */
export const papersOf = (papers: readonly Paper[], { answers, known }: Answered, as: 'signed' | 'preview') =>
  papers.filter(
    ({ when, onceSubmitted }) =>
      (as === 'signed' || !onceSubmitted) && (!when || holds(when, { answers, known, here: {} })),
  )
