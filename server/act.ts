import type { Act } from '../core/acts.ts'
import type { Progress } from '../core/application.ts'
import { decide } from '../core/decide.ts'
import type { ApplicationId } from '../core/id.ts'
import type { Facts, Input, Refusal } from '../core/needs.ts'
import { isWithinSight } from '../core/view.ts'
import { actedBefore, isKeyTaken } from './acted-before.ts'
import { type Beside, writeAct } from './db/acting.ts'
import { noting, type Once } from './db/answered.ts'
import { type Found, gather } from './db/facts.ts'
import { inTransaction } from './db/plans.ts'
import { type Db, type Hosted, type Server, today } from './hosted.ts'
import { actorOf, type Session } from './session.ts'
import { traced } from './tracing/traced.ts'

export type Done = { id: ApplicationId; ok: true; progress: Progress; version: number; act: Act }
export type Undone = { id: ApplicationId; ok: false; refusal: Refusal | 'not-found' | 'key-used-otherwise' }
export type Result = Done | Undone

/** What one act brings with it beside its input: rows that must be written in the same transaction. */
export type Also = (tx: Db, done: readonly Done[]) => Promise<void>

type Asked = {
  /** The version the actor had before their eyes; without it, the present one. */
  version?: number
  /** Facts that only this act needs, e.g. the problems of the answers; a function when they must hold still meanwhile. */
  more?: Partial<Facts> | ((tx: Db) => Promise<Partial<Facts>>)
  also?: Also
  beside?: Beside | undefined
}

/** `once`: under this key it is done one time, and asked again answered alike. */
export type Acting = Pick<Hosted, 'db' | 'region'> & {
  server: Server
  session: Session | undefined
  once?: Once | undefined
}

/** What the actor brings; a function when it must be written first, e.g. the notice's own row, and undone if nobody can be put on it. */
export type Brought = Input | ((tx: Db) => Promise<Input>)

/** The only way an application changes: gather the facts, decide, write row, log line and job together. */
export async function act(
  acting: Acting,
  name: Act,
  id: ApplicationId,
  brought: Brought = {},
  asked: Asked = {},
): Promise<Result> {
  const [result] = await traced(`act ${name}`, {}, () => actOnMany(acting, name, [id], brought, asked))
  return result ?? { id, ok: false, refusal: 'not-found' }
}

/**
 * The same act on many applications: one read, one write. Each is decided by itself, so one that may not be acted on
 * is answered with its own refusal and spoils nothing for the others. When all are refused nothing at all is written.
 */
export async function actOnMany(
  { db, region, server, session, once }: Acting,
  name: Act,
  ids: readonly ApplicationId[],
  brought: Brought,
  { version, more, also, beside }: Asked = {},
): Promise<Result[]> {
  const given = { actor: actorOf(session), policy: region.policy, today: today(server) }
  const all = [...new Set(ids)]
  const work = async (tx: Db) => {
    const found = await gather(tx, all, { ...given, ...(typeof more === 'function' ? await more(tx) : more) })
    const input = typeof brought === 'function' ? await brought(tx) : brought
    const decided = all.map((id) => decideOne(name, id, found.get(id), input, version))
    const due = decided.filter((one) => one.ok)
    const note = noting(
      once,
      decided.filter((one) => !one.ok),
      server.now(),
    )
    const writing = { session, now: server.now(), note, beside }
    const written = due.length > 0 ? await writeAct(tx, due, input, writing) : new Set()
    const results = decided.map(
      (one): Result =>
        one.ok && !written.has(one.id)
          ? { id: one.id, ok: false, refusal: 'changed-meanwhile' }
          : one.ok
            ? { ...one, version: one.version + 1 }
            : one,
    )
    const done = results.filter((one) => one.ok)
    if (done.length === 0) throw new NothingDone(results)
    if (also) await also(tx, done)
    return results
  }
  // Read and written by one statement each, it needs no transaction: the version that was read guards what is written.
  const isMore = also !== undefined || typeof more === 'function' || typeof brought === 'function'
  return (isMore ? inTransaction(db, work) : work(db)).catch(async (error: unknown) => {
    const before = error instanceof NothingDone || isKeyTaken(error) ? await actedBefore(db, once, all) : undefined
    if (before) return before
    if (error instanceof NothingDone) return error.results
    throw error
  })
}

function decideOne(
  name: Act,
  id: ApplicationId,
  found: Found | undefined,
  input: Input,
  version: number | undefined,
): Result {
  if (!found || !isWithinSight(found.facts.actor, found.application, found.facts))
    return { id, ok: false, refusal: 'not-found' }
  if (version !== undefined && version !== found.version) return { id, ok: false, refusal: 'changed-meanwhile' }
  const decision = decide(name, found.application, found.facts, input)
  return decision.ok
    ? { id, ok: true, progress: decision.progress, version: found.version, act: name }
    : { id, ...decision }
}

/** Undoes what was written for an act that then nobody could be the object of. */
class NothingDone extends Error {
  readonly results: Result[]
  constructor(results: Result[]) {
    super('nothing done')
    this.results = results
  }
}
