import { headerOf } from './answer.ts'
import type { Saved } from './save.ts'
import type { Wire } from './wire.ts'
import { type Outcome, outcomeOf, type Scenario } from './work.ts'

export const kinds = ['save', 'list', 'export'] as const
export type Kind = (typeof kinds)[number]
export type Look = { cookie: string; path: string }
type Given = { drafts: Saved[]; lists: Look[]; exports: Look[]; region: string }

/** Of twenty requests on the last evening: mostly people who save, some officers who look, now and then a sheet. */
const evening: readonly Kind[] = [...Array<Kind>(14).fill('save'), ...Array<Kind>(5).fill('list'), 'export']

/** All at once and by anybody: whichever draft nobody is saving is saved. */
export const mixed: Scenario<Given> = ({ drafts, lists, exports, region }) => {
  const idle = [...drafts]
  let turn = 0
  const one: Record<Kind, (wire: Wire) => Promise<Outcome>> = {
    list: (wire) => look(wire, lists[turn % lists.length]),
    export: (wire) => look(wire, exports[turn % exports.length]),
    save: async (wire) => {
      const draft = idle.shift()
      if (!draft) return 'over'
      const { application, section, cookie, version, values } = draft
      const path = `/api/${region}/applications/${application}/answers/${section}`
      const answer = await wire.json('PUT', path, cookie, `{"version":${version},"value":${values[version % 2]}}`)
      if (answer.status === 200) draft.version += 1
      idle.push(draft)
      return fair(answer)
    },
  }
  return () => async (wire) => {
    const kind = evening[turn++ % evening.length] ?? 'save'
    const outcome = await one[kind](wire)
    if (outcome === 'done') return { done: kind }
    return outcome === 'turned-away' ? { turnedAway: kind } : outcome
  }
}

async function look(wire: Wire, wanted: Look | undefined): Promise<Outcome> {
  if (!wanted) return 'over'
  return fair(await wire.call('GET', wanted.path, { cookie: wanted.cookie }))
}

/** Whoever is turned away is told when to come back. */
function fair(answer: { status: number; head: string; body: Buffer }): Outcome {
  const outcome = outcomeOf(answer)
  return outcome === 'turned-away' && headerOf(answer.head, 'retry-after') === undefined
    ? { unexpected: 'turned away without being told when to come back' }
    : outcome
}
