import { useState } from 'react'
import { problemsOf } from '../../core/completeness.ts'
import type { Answers, Known, Row } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import { shapeSection } from '../../core/shape.ts'
import { client } from '../api/client.ts'
import type { Autosave } from '../form/autosave.ts'
import type { Storing } from '../form/context.ts'
import { draftsBelow, keepDraft, readDraft } from '../form/drafts.ts'
import { useSteady } from '../form/steady.ts'
import { useRegion, useWho } from '../session.tsx'
import type { Own } from './own.ts'
import { outcomeOf } from './sending.ts'

type Filled = { autosave: Autosave; answers: Answers; stored: Answers; known: Known }

/** What windows over the form do with it: rows and files stored by themselves. Steady, so that no field is drawn for it. */
export function useStoring(own: Own, today: Day, { autosave, answers, stored, known }: Filled): Storing {
  const region = useRegion()
  const { account } = useWho()
  const { form } = own
  const whole = form.manner?.saving === 'whole-sections'
  const put = useSteady<Parameters<Storing['put']>, ReturnType<Storing['put']>>(async (section, change) => {
    if (whole) return autosave.put(section, change)
    const value = change(autosave.valueOf(section))
    autosave.change(section, value)
    return { is: 'saved', version: 0, savedAt: '', value, problems: [] }
  })
  const isStored = useSteady<Parameters<Storing['isStored']>, boolean>((section, row) => {
    if (!whole) return true
    const value = stored[section]
    if (row === undefined) return value !== undefined
    return Array.isArray(value) && (value as readonly Row[]).some(({ id }) => id === row)
  })
  const look = useSteady<Parameters<Storing['look']>, ReturnType<Storing['look']>>((section, value) => {
    const next = { ...answers, [section]: value }
    return {
      shown: shapeSection(form, section, next, known, today, stored),
      problems: problemsOf(form, next, known, today, stored),
    }
  })
  const [kept] = useState<Storing['kept']>(() => ({
    rows: (section) =>
      draftsBelow(region, account, own.id, `${section}/row`).flatMap((row) => {
        const draft = readDraft(region, account, own.id, `${section}/row/${row}`)
        return draft ? [draft.value as Row] : []
      }),
    keep: (section, row, typed) =>
      keepDraft(
        region,
        account,
        own.id,
        `${section}/row/${row}`,
        typed && { version: 0, value: typed, at: new Date().toISOString() },
      ),
  }))
  const takeOver = useSteady((section: string, entries: readonly number[]) =>
    autosave.carry(section, (version) =>
      outcomeOf(
        client.POST('/api/{region}/applications/{id}/imports/{section}', {
          params: { path: { region, id: own.id, section } },
          body: { version, entries: [...entries] },
        }),
        [],
      ),
    ),
  )
  const takeOverAnew = useSteady((section: string, entry: number) =>
    autosave.carry(section, (version) =>
      outcomeOf(
        client.PUT('/api/{region}/applications/{id}/imports/{section}/{entry}', {
          params: { path: { region, id: own.id, section, entry } },
          body: { version },
        }),
        [],
      ),
    ),
  )
  const [storing] = useState<Storing>(() => ({ put, isStored, look, takeOver, takeOverAnew, kept }))
  return storing
}
