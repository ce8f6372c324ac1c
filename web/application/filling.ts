import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Answers, Known, Row, Sheet } from '../../core/condition.ts'
import { isFilled } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import { kindOf } from '../../core/field/kinds.ts'
import type { Form } from '../../core/form.ts'
import { mergedRows } from '../../core/taken.ts'
import { isSending, stopSending } from '../evidence/sendings.ts'
import { openAutosave } from '../form/autosave.ts'
import { forgetDrafts, keepDraft, readDraft } from '../form/drafts.ts'
import type { Held, SectionValue } from '../form/sections.ts'
import { useRegion, useSession, useWho } from '../session.tsx'
import type { Own } from './own.ts'
import { sendSection } from './sending.ts'

/** The answers of an open form as they stand in this window, and how far each section is with the server. */
export function useFilling(own: Own, today: Day) {
  const region = useRegion()
  const { account } = useWho()
  const [known, setKnown] = useState<Known>(own.known)
  const [autosave] = useState(() => {
    forgetDrafts(region, account)
    const sections = own.form.sections.map(({ id }) => {
      const draft = own.editable ? readDraft(region, account, own.id, id) : undefined
      return [id, { version: own.versions[id] ?? 0, stored: own.answers[id], ...(draft && { draft }) }] as const
    })
    return openAutosave({
      sections: Object.fromEntries(sections),
      send: (section, version, value) => sendSection(region, own.id, section, version, value),
      keep: (section, draft) => keepDraft(region, account, own.id, section, draft),
      hasUntaken: (section, value) => hasMalformed(own.form, section, value, today),
      onSaved: (_, { known: next }) => next !== undefined && setKnown(next as Known),
      now: () => new Date(),
      merge: (id, before, mine, theirs) => {
        const section = own.form.sections.find((one) => one.id === id)
        if (!section?.list?.from) return undefined
        return mergedRows(section, before as readonly Row[], mine as readonly Row[], theirs as readonly Row[])
      },
      ...(own.form.manner && { saving: own.form.manner.saving }),
    })
  })
  const held = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const answers = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(held).flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]])),
      ) as Answers,
    [held],
  )
  const stored = useStored(held)
  useEffect(() => {
    autosave.start()
    return autosave.stop
  }, [autosave])
  const { dataUpdatedAt: signedInAt } = useSession()
  // After a new log-in over the page, what waited is sent.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is the reason
  useEffect(() => void autosave.retry(), [autosave, signedInAt])
  useEffect(() => whenLeaving(autosave.flush, autosave.retry), [autosave])
  useEffect(() => () => stopSending(own.id), [own.id])
  useEffect(() => warnBeforeClosing(() => isSending(own.id)), [own.id])
  const unsaved = Object.values(held).some(({ status }) => status !== 'saved')
  useEffect(() => (unsaved ? warnBeforeClosing(() => true) : undefined), [unsaved])
  return { autosave, held, answers, stored, known, unsaved }
}

/** What the server keeps; the same object for as long as that is the same. */
function useStored(held: Readonly<Record<string, Held>>): Answers {
  const before = useRef<Answers>({})
  const now = Object.fromEntries(
    Object.entries(held).flatMap(([id, one]) => (one.stored === undefined ? [] : [[id, one.stored]])),
  ) as Answers
  const ids = Object.keys(now)
  const same = ids.length === Object.keys(before.current).length && ids.every((id) => now[id] === before.current[id])
  if (!same) before.current = now
  return before.current
}

/** What the server cannot store as it is, such as half a date: the browser goes on keeping it. */
function hasMalformed(form: Form, sectionId: string, value: SectionValue, today: Day) {
  const section = form.sections.find(({ id }) => id === sectionId)
  const sheets: readonly Sheet[] = Array.isArray(value) ? (value as readonly Row[]) : [value as Sheet]
  return sheets.some((here) =>
    section?.fields.some((field) => {
      const typed = here[field.id]
      if (typed === undefined || !isFilled(typed) || field.kind === 'derived') return false
      const parsed = kindOf(field).parse(typed, field, { form, scope: { answers: {}, here, known: {} }, today })
      return parsed !== undefined && 'problem' in parsed
    }),
  )
}

/** Hidden, left or without focus: what waits is sent at once. Seen again or with a line again: tried again. */
export function whenLeaving(flush: () => Promise<void>, retry: () => Promise<void>) {
  const seen = () => void (document.visibilityState === 'hidden' ? flush() : retry())
  const left = (event: FocusEvent) => event.relatedTarget === null && void flush()
  const again = () => void retry()
  document.addEventListener('visibilitychange', seen)
  document.addEventListener('focusout', left)
  window.addEventListener('online', again)
  window.addEventListener('focus', again)
  window.addEventListener('pagehide', flush)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    document.removeEventListener('focusout', left)
    window.removeEventListener('online', again)
    window.removeEventListener('focus', again)
    window.removeEventListener('pagehide', flush)
  }
}

export function warnBeforeClosing(would: () => boolean) {
  const warn = (event: BeforeUnloadEvent) => would() && event.preventDefault()
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
