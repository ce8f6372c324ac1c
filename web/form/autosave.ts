import { begun, type Merge, met } from './merging.ts'
import { openPutting } from './putting.ts'
import { type Draft, type Held, type Outcome, type SectionValue, sameValue } from './sections.ts'

type Given = {
  sections: Readonly<Record<string, { version: number; stored: SectionValue | undefined; draft?: Draft }>>
  send: (section: string, version: number, value: SectionValue) => Promise<Outcome>
  /** Keeps what is not yet with the server in this browser; nothing to keep forgets it. */
  keep: (section: string, draft: Draft | undefined) => void
  /** What the server did not take, so that the browser has to go on keeping it. */
  hasUntaken: (section: string, value: SectionValue) => boolean
  onSaved?: (section: string, outcome: Extract<Outcome, { is: 'saved' }>) => void
  now: () => Date
  merge?: Merge
  /** With whole sections nothing is sent before somebody asks; until then this browser keeps it. */
  saving?: 'as-typed' | 'whole-sections'
}

export type Autosave = ReturnType<typeof openAutosave>

const pause = 1000
const patience = [1000, 2000, 4000, 8000, 15_000, 30_000]

/**
 * Sends what was typed, section by section and one at a time: a second after the last keystroke, at once when asked, again
 * and again while there is no line. Until the server has it, it is kept in the browser.
 */
export function openAutosave({ sections, send, keep, hasUntaken, onSaved, now, merge, saving = 'as-typed' }: Given) {
  let held: Readonly<Record<string, Held>> = Object.fromEntries(
    Object.entries(sections).map(([id, one]) => [id, begun(id, one, merge)]),
  )
  const told = new Set<() => void>()
  /** What was sent and never answered may be stored all the same. */
  const unanswered = new Map<string, SectionValue>()
  /** What somebody asked to have sent, where nothing is sent by itself. */
  const asked = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let running: Promise<void> | undefined
  let closed = true

  const set = (section: string, change: Partial<Held>) => {
    const before = held[section] ?? { version: 0, stored: undefined, value: undefined, status: 'saved' }
    held = { ...held, [section]: { ...before, ...change } }
    for (const tell of told) tell()
  }
  const waiting = () =>
    Object.keys(held).filter(
      (id) => (saving === 'as-typed' || asked.has(id)) && ['unsaved', 'lost'].includes(held[id]?.status ?? ''),
    )
  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void flush(), milliseconds)
  }

  /** Everything that waits, once; what is typed meanwhile has its own second. */
  const flush = (): Promise<void> => {
    running ??= sendAll().finally(() => {
      running = undefined
    })
    return running
  }

  async function sendAll() {
    clearTimeout(timer)
    for (const section of waiting()) {
      await sendOne(section)
      if (held[section]?.status === 'lost') return wait(patience[Math.min(failures++, patience.length - 1)] ?? pause)
      failures = 0
    }
    if (waiting().length > 0) wait(pause)
  }

  async function sendOne(section: string) {
    const { version, value = {} } = held[section] ?? { version: 0 }
    set(section, { status: 'saving' })
    const outcome = await send(section, version, value)
    const typedSince = held[section]?.value !== value
    if (outcome.is === 'lost') unanswered.set(section, value)
    if (outcome.is === 'lost') return set(section, { status: 'lost' })
    if (outcome.is !== 'conflict') asked.delete(section)
    if (outcome.is === 'refused') return set(section, { status: 'refused', refusal: outcome.refusal })
    if (outcome.is === 'conflict') return onConflict(section, outcome)
    unanswered.delete(section)
    const { version: next, savedAt, value: stored } = outcome
    set(section, { version: next, savedAt, stored, status: typedSince ? 'unsaved' : 'saved' })
    if (!typedSince && !hasUntaken(section, value)) keep(section, undefined)
    else keep(section, { version: next, value: held[section]?.value ?? value, at: now().toISOString() })
    onSaved?.(section, outcome)
  }

  /** With this what was sent and not answered is answered. */
  function meet(section: string, theirs: SectionValue) {
    const how = met(section, theirs, { mine: held[section], unanswered: unanswered.get(section), merge })
    unanswered.delete(section)
    return how
  }

  /** No conflict where the other's words are those that stand here, or none. */
  function onConflict(section: string, { version, value }: { version: number; value: SectionValue }) {
    const how = meet(section, value)
    if (sameValue(value, held[section]?.value)) {
      set(section, { version, stored: value, status: 'saved', savedAt: now().toISOString() })
      return keep(section, undefined)
    }
    if (how.is === 'own') return set(section, { version, stored: value, status: 'unsaved' })
    if (how.is === 'clash') return set(section, { status: 'conflict', theirs: { version, value } })
    asked.add(section)
    set(section, { version, stored: value, value: how.value, status: 'unsaved' })
    if (saving === 'as-typed') wait(pause)
  }

  function change(section: string, value: SectionValue) {
    const { version = 0, status } = held[section] ?? {}
    keep(section, { version, value, at: now().toISOString() })
    set(section, { value, status: status === 'conflict' || status === 'saving' ? status : 'unsaved' })
    if (status !== 'conflict' && saving === 'as-typed') wait(pause)
  }

  /** 保存 where nothing is sent by itself: these sections, as typed. True when the server has all of them. */
  async function save(wanted: readonly string[]) {
    for (const id of wanted) if (held[id]?.status !== 'conflict') asked.add(id)
    for (const id of wanted)
      if (held[id]?.status === 'saved' || held[id]?.status === 'refused') set(id, { status: 'unsaved' })
    while (running) await running
    await flush()
    return wanted.every((id) => held[id]?.status === 'saved')
  }

  /** Nothing else is sent meanwhile. */
  function alone(sending: Promise<Outcome>) {
    running = sending
      .then(() => {})
      .finally(() => {
        running = undefined
      })
    return sending
  }

  const { put, carry } = openPutting({
    ...{ send, keep, now, onSaved, set, save, meet, onConflict, alone, asked, unanswered },
    running: () => running,
    of: (section) => held[section],
  })

  /** After both versions have been compared: `value` is what shall stand. */
  function settle(section: string, value: SectionValue) {
    const theirs = held[section]?.theirs
    if (!theirs) return
    const { version, value: stored } = theirs
    const status = sameValue(value, stored) ? 'saved' : 'unsaved'
    keep(section, status === 'saved' ? undefined : { version, value, at: now().toISOString() })
    set(section, { version, stored, value, status, theirs: undefined })
    if (status === 'unsaved') wait(0)
  }

  return {
    start: () => {
      closed = false
      if (waiting().length > 0) wait(0)
    },
    change,
    save,
    put,
    carry,
    settle,
    flush,
    /** Takes over the words as the server keeps them, once nobody is typing there. */
    tidy: (section: string) => {
      const { status, stored, value } = held[section] ?? {}
      if (status === 'saved' && stored && value && !hasUntaken(section, value)) set(section, { value: stored })
    },
    /** What was typed and not saved is given up: the words of the server stand again. */
    discard: (section: string) => {
      const { stored, status } = held[section] ?? {}
      if (status === 'conflict' || status === 'saving') return
      asked.delete(section)
      keep(section, undefined)
      set(section, { value: stored, status: 'saved' })
    },
    retry: () => {
      failures = 0
      return flush()
    },
    snapshot: () => held,
    valueOf: (section: string) => held[section]?.value,
    subscribe: (tell: () => void) => {
      told.add(tell)
      return () => void told.delete(tell)
    },
    /** What waits is sent once more; what that does not save stays in the browser. */
    stop: () => {
      void flush()
      closed = true
      clearTimeout(timer)
    },
  }
}
