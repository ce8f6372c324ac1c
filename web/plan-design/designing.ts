import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Json } from '../../core/form.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { warnBeforeClosing, whenLeaving } from '../application/filling.ts'
import { openAutosave } from '../form/autosave.ts'
import { keepDraft, readDraft } from '../form/drafts.ts'
import type { SectionValue } from '../form/sections.ts'
import { useRegion, useSession, useWho } from '../session.tsx'
import type { DesignShown } from './design.ts'
import { sendDesign } from './sending.ts'

/** A design is kept as one section; plans have no number among applications. */
const section = 'design'
const noApplication = 0

/** The draft as it stands in this window: saved as it is typed, kept in this browser until the server has it. */
export function useDesigning(shown: DesignShown) {
  const region = useRegion()
  const { account } = useWho()
  const place = `plan/${shown.id}`
  const [whole, setWhole] = useState(shown)
  const newest = useRef(shown)
  const [autosave] = useState(() => {
    const draft = readDraft(region, account, noApplication, place)
    return openAutosave({
      sections: {
        [section]: { version: shown.version, stored: asValue(shown.design), ...(draft && { draft }) },
      },
      send: (_, version, value) =>
        sendDesign(region, shown.id, version, value, (saved) => {
          newest.current = saved
          setWhole(saved)
        }),
      keep: (_, kept) => keepDraft(region, account, noApplication, place, kept),
      hasUntaken: () => false,
      now: () => new Date(),
    })
  })
  const held = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const { dataUpdatedAt: signedInAt } = useSession()
  useEffect(() => {
    autosave.start()
    return autosave.stop
  }, [autosave])
  // After a new log-in over the page, what waited is sent.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is the reason
  useEffect(() => void autosave.retry(), [autosave, signedInAt])
  useEffect(() => whenLeaving(autosave.flush, autosave.retry), [autosave])
  const unsaved = held[section]?.status !== 'saved'
  useEffect(() => (unsaved ? warnBeforeClosing(() => true) : undefined), [unsaved])
  const acts = useMemo(() => {
    const now = () => designOf(autosave.valueOf(section))
    return {
      change: (change: Change) => autosave.change(section, asValue(change(now()))),
      settle: (design: PlanDesign) => autosave.settle(section, asValue(design)),
      retry: () => void autosave.retry(),
      /** True when the server has all of it. */
      save: async () => {
        await autosave.retry()
        return autosave.snapshot()[section]?.status === 'saved'
      },
      version: () => autosave.snapshot()[section]?.version ?? shown.version,
    }
  }, [autosave, shown.version])
  const own = held[section]
  return {
    ...acts,
    design: designOf(own?.value ?? asValue(shown.design)),
    held,
    /** As the server judged what it has. */
    faults: whole.faults,
    changed: whole.changed,
    faultsNow: () => newest.current.faults,
    both:
      own?.status === 'conflict' && own.theirs
        ? { theirs: inOrder(own.theirs.value as Json) as unknown as PlanDesign, before: designOf(own.stored) }
        : undefined,
  }
}

export type Change = (before: PlanDesign) => PlanDesign

const designOf = (value: SectionValue | undefined) => value as unknown as PlanDesign
const asValue = (design: PlanDesign) => inOrder(design as unknown as Json) as SectionValue

/** The same words compare as the same, whoever wrote them down in which order. */
function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => inOrder(one))
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value as { readonly [key: string]: Json }).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    parts.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]),
  )
}
