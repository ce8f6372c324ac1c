import { useRef, useState } from 'react'
import { problemsOf } from '../../../core/completeness.ts'
import type { Known, Row } from '../../../core/condition.ts'
import type { Day } from '../../../core/day.ts'
import type { Form, Section } from '../../../core/form.ts'
import { shapeSection } from '../../../core/shape.ts'
import type { Opened, Storing } from '../../form/context.ts'
import { draftsBelow, keepDraft, readDraft } from '../../form/drafts.ts'
import { locksOf } from '../../form/locks.ts'
import type { Outcome, SectionValue } from '../../form/sections.ts'
import { useRegion, useWho } from '../../session.tsx'

export const openLocks = locksOf([], '', false)

/** The library is no application: what is typed in it is kept in this browser under none. */
const noApplication = 0

type Given = {
  form: Form
  section: Section
  known: Known
  today: Day
  rows: readonly Row[]
  keep: (key: string, change: (row: Row) => Row) => Promise<Outcome>
}

/** What a row's window does with it: each row is an entry of its own. */
export function useStoringRows({ form, section, known, today, rows, keep }: Given) {
  const region = useRegion()
  const { account } = useWho()
  const now = useRef(rows)
  now.current = rows
  const place = (id: string) => `library/${id}/row`
  const put: Storing['put'] = (_, change) => {
    const next = change(now.current) as readonly Row[]
    const row = next.find((one) => !now.current.includes(one))
    return row ? keep(row.id, (before) => ({ ...before, ...row })) : Promise.resolve(nothingNew(next))
  }
  const kept: Storing['kept'] = {
    rows: (id) =>
      draftsBelow(region, account, noApplication, place(id)).flatMap((row) => {
        const draft = readDraft(region, account, noApplication, `${place(id)}/${row}`)
        return draft ? [draft.value as Row] : []
      }),
    keep: (id, row, typed) =>
      keepDraft(
        region,
        account,
        noApplication,
        `${place(id)}/${row}`,
        typed && { version: 0, value: typed, at: new Date().toISOString() },
      ),
  }
  const look: Storing['look'] = (id, value) => ({
    shown: shapeSection(form, id, { [id]: value }, known, today),
    problems: problemsOf(form, { [id]: value }, known, today),
  })
  const storing: Storing = { put, look, kept, isStored: (_, row) => rows.some(({ id }) => id === row) }
  const opened: Opened = { region, application: noApplication, form, today, storing }
  const [left, setLeft] = useState<readonly Row[]>(() => kept.rows(section.id))
  const refresh = () => setLeft(kept.rows(section.id))
  const forget = (id: string) => {
    kept.keep(section.id, id, undefined)
    refresh()
  }
  return { opened, left, forget, refresh }
}

const nothingNew = (value: SectionValue): Outcome => ({ is: 'saved', version: 0, savedAt: '', value, problems: [] })
