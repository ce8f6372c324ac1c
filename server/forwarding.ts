import type { Progress } from '../core/application.ts'
import { decide } from '../core/decide.ts'
import type { ApplicationId, CommitteeId, OrganisationId } from '../core/id.ts'
import type { Level } from '../core/title.ts'
import { isWithinSight } from '../core/view.ts'
import { type Acting, actOnMany } from './act.ts'
import { gather } from './db/facts.ts'
import { listForwarded, listNames } from './db/forwardings.ts'
import { today } from './hosted.ts'
import { actorOf } from './session.ts'

export type Destination = { to: 'unit'; id: OrganisationId } | { to: 'committee'; id: CommitteeId }

/** Where files of one series and level would go, or why they can't. */
export type Group = { series: string; level: Level; count: number } & ({ leadsTo: Destination } | { refusal: string })

export type Forwarded = { id: ApplicationId; name?: string; series?: string; level?: Level } & (
  | { ok: true; leadsTo: Destination; before: boolean }
  | { ok: false; refusal: string }
)

/** What forwarding these would do, decided as it would be and not done. */
export async function foresee(acting: Acting, ids: readonly ApplicationId[]): Promise<Group[]> {
  const { db, region, server, session } = acting
  const actor = actorOf(session)
  const found = await gather(db, ids, { actor, policy: region.policy, today: today(server) })
  const groups = new Map<string, Group>()
  for (const id of new Set(ids)) {
    const one = found.get(id)
    if (!one || !isWithinSight(actor, one.application, one.facts)) continue
    const { series, level } = one.application
    if (series === null || level === null) continue
    const decision = decide('forward', one.application, one.facts, {})
    const leadsTo = decision.ok ? destination(decision.progress) : undefined
    const what = leadsTo ? { leadsTo } : { refusal: decision.ok ? 'wrong-state' : decision.refusal }
    const key = JSON.stringify([what, series, level])
    const before = groups.get(key)
    groups.set(key, { ...what, series, level, count: (before?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

/** 数据上报: each along the one live route, each told by themself. What this office had forwarded already stays forwarded. */
export async function forward(acting: Acting, ids: readonly ApplicationId[]): Promise<Forwarded[]> {
  const results = await actOnMany(acting, 'forward', ids, {})
  const office = acting.session?.office
  const now = office ? await listForwarded(acting.db, office, ids) : new Map()
  return results.map((result): Forwarded => {
    const { id } = result
    const row = now.get(id)
    const who = row ? { id, name: row.applicant_name, series: row.series, level: row.level } : { id }
    if (result.ok) return { ...who, ok: true, leadsTo: sure(destination(result.progress)), before: false }
    const { refusal } = result
    if (!row || !movedOn.includes(refusal)) return { ...who, ok: false, refusal }
    if (row.forwarded && isOnItsWay(row.state)) {
      const leadsTo: Destination =
        row.unit !== null ? { to: 'unit', id: row.unit } : { to: 'committee', id: sure(row.committee ?? undefined) }
      return { ...who, ok: true, leadsTo, before: true }
    }
    return { ...who, ok: false, refusal: row.state === 'sent-back' ? 'sent-back-meanwhile' : refusal }
  })
}

export const namesOf = (db: Acting['db'], all: readonly Destination[]) =>
  listNames(
    db,
    all.flatMap((one) => (one.to === 'unit' ? [one.id] : [])),
    all.flatMap((one) => (one.to === 'committee' ? [one.id] : [])),
  )

/** What is answered of a file that is not where it was. */
const movedOn = ['wrong-state', 'changed-meanwhile', 'not-your-office', 'not-found']

const isOnItsWay = (state: string) => !['sent-back', 'refused', 'barred', 'withdrawn', 'discarded'].includes(state)

function destination(progress: Progress): Destination | undefined {
  if (progress.state === 'with-committee') return { to: 'committee', id: progress.committee }
  const desk = progress.state === 'under-check' ? progress.desks[progress.at] : undefined
  return desk && { to: 'unit', id: desk.office }
}

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('forwarded to nowhere')
  return value
}
