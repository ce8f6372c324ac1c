import type { Met } from './merging.ts'
import { type Draft, type Held, type Outcome, type SectionValue, sameValue } from './sections.ts'

type Saved = Extract<Outcome, { is: 'saved' }>
type Stored = { version: number; value: SectionValue }

/** What the queue lends to changes that are sent by themselves. */
type Queue = {
  of: (section: string) => Held | undefined
  set: (section: string, change: Partial<Held>) => void
  send: (section: string, version: number, value: SectionValue) => Promise<Outcome>
  keep: (section: string, draft: Draft | undefined) => void
  now: () => Date
  onSaved: ((section: string, outcome: Saved) => void) | undefined
  save: (sections: readonly string[]) => Promise<boolean>
  meet: (section: string, theirs: SectionValue) => Met
  onConflict: (section: string, stored: Stored) => void
  /** Whatever is being sent just now; only one thing is at a time. */
  running: () => Promise<void> | undefined
  alone: (sending: Promise<Outcome>) => Promise<Outcome>
  asked: Set<string>
  unanswered: Map<string, SectionValue>
}

/** Changes of what is stored that do not wait for the rest of their section: a row, a file, rows taken over. */
export function openPutting(queue: Queue) {
  const { of, set, send, keep, now, onSaved, save, meet, onConflict, running, alone, asked, unanswered } = queue

  /**
   * One change sent by itself, on top of what is stored: a row, a file. What is typed elsewhere in the section and not yet
   * saved stays as it is.
   */
  async function put(section: string, changeOf: (value: SectionValue | undefined) => SectionValue): Promise<Outcome> {
    while (running()) await running()
    return alone(putOne(section, changeOf))
  }

  /** Another request that changes what is stored of the section, such as rows taken over; what is typed there goes first. */
  async function carry(section: string, request: (version: number) => Promise<Outcome>): Promise<Outcome> {
    if (['unsaved', 'lost'].includes(of(section)?.status ?? '')) await save([section])
    while (running()) await running()
    if ((of(section)?.status ?? 'saved') !== 'saved') return { is: 'lost' }
    return alone(
      request(of(section)?.version ?? 0).then((outcome) => {
        if (outcome.is === 'conflict') onConflict(section, outcome)
        if (outcome.is !== 'saved') return outcome
        const { version, savedAt, value } = outcome
        set(section, { version, savedAt, stored: value, value, status: 'saved' })
        keep(section, undefined)
        onSaved?.(section, outcome)
        return outcome
      }),
    )
  }

  async function putOne(
    section: string,
    changeOf: (value: SectionValue | undefined) => SectionValue,
  ): Promise<Outcome> {
    const { version, stored, status } = of(section) ?? { version: 0, stored: undefined, status: 'saved' }
    const sent = changeOf(stored)
    const outcome = await send(section, version, sent)
    if (outcome.is === 'lost') unanswered.set(section, sent)
    if (outcome.is === 'conflict') return putAgain(section, changeOf, outcome)
    if (outcome.is !== 'saved') return outcome
    unanswered.delete(section)
    const typed = of(section)?.value
    const value = status === 'saved' || sameValue(typed, stored) ? outcome.value : changeOf(typed)
    const done = sameValue(value, outcome.value)
    const { version: next, savedAt } = outcome
    set(section, { version: next, savedAt, stored: outcome.value, value, status: done ? 'saved' : 'unsaved' })
    keep(section, done ? undefined : { version: next, value, at: now().toISOString() })
    onSaved?.(section, outcome)
    return outcome
  }

  /** Where the other's words are those that an answer got lost for, the change goes on top of them. */
  function putAgain(
    section: string,
    changeOf: (value: SectionValue | undefined) => SectionValue,
    { version, value }: { version: number; value: SectionValue },
  ): Promise<Outcome> | Outcome {
    const how = meet(section, value)
    if (how.is === 'own') {
      set(section, { version, stored: value, ...(of(section)?.status === 'saved' && { value }) })
      return putOne(section, changeOf)
    }
    if (how.is === 'both') {
      set(section, { version, stored: value, value: how.value })
      return putOne(section, changeOf)
    }
    asked.add(section)
    set(section, { value: changeOf(of(section)?.value), status: 'conflict', theirs: { version, value } })
    return { is: 'conflict', version, value }
  }

  return { put, carry }
}
