import { useCallback, useEffect, useState } from 'react'
import type { Mark } from '../../../../core/application.ts'
import { remember, remembered } from '../../../checks/remembered.ts'
import { useRegion, useWho } from '../../../session.tsx'

export type Outcome = 'approve' | 'return' | 'refuse'

/** What the reader has decided and written so far. It stays in this browser until the act succeeds. */
export type Draft = {
  outcome: Outcome
  texts: Readonly<Record<Outcome, string>>
  recommendation: string
  groupOpinion: string
  marks: readonly Mark[]
}
/** `kept` is when it was last kept, "10:32"; nothing while it is fresh; false where the browser keeps nothing. */
export type Drafting = {
  draft: Draft
  kept: string | false | undefined
  change: (part: Partial<Draft>) => void
  forget: () => void
}

const fresh: Draft = {
  outcome: 'approve',
  texts: { approve: '', return: '', refuse: '' },
  recommendation: '',
  groupOpinion: '',
  marks: [],
}

export function useDraft(application: number, submissions: number): Drafting {
  const key = `opinion:${useRegion()}:${useWho().account}:${application}.${submissions}`
  const [{ draft, kept }, setState] = useState(() => read(key))
  useEffect(() => setState(read(key)), [key])
  const change = useCallback(
    (part: Partial<Draft>) =>
      setState((before) => {
        const draft = { ...before.draft, ...part }
        return { draft, kept: remember(key, draft) ? now() : false }
      }),
    [key],
  )
  const forget = useCallback(() => {
    remember(key, undefined)
    setState({ draft: fresh, kept: undefined })
  }, [key])
  return { draft, kept, change, forget }
}

type Kept = { draft: Draft; kept: string | false | undefined }
const read = (key: string): Kept => ({ draft: { ...fresh, ...remembered<Draft>(key) }, kept: undefined })
const now = () => new Date().toTimeString().slice(0, 5)

export const isMarked = (marks: readonly Mark[], { section, row, field }: Mark) =>
  marks.some((mark) => mark.section === section && mark.row === row && mark.field === field)

/** Marking the whole of a section makes marks within it needless. */
export function toggled(marks: readonly Mark[], place: Mark): Mark[] {
  if (isMarked(marks, place)) return marks.filter((mark) => !isMarked([place], mark))
  const isWhole = place.field === undefined && place.row === undefined
  const others = marks.filter(({ section, row, field }) =>
    section !== place.section ? true : !isWhole && (row !== undefined || field !== undefined),
  )
  return [...others, place]
}
