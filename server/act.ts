import { sql, type Transaction } from 'kysely'
import type { Act } from '../core/acts.ts'
import type { Progress } from '../core/application.ts'
import { decide } from '../core/decide.ts'
import type { ApplicationId } from '../core/id.ts'
import type { Facts, Input, Refusal } from '../core/needs.ts'
import { isWithinSight } from '../core/view.ts'
import { type Found, gather } from './db/facts.ts'
import type { Tables } from './db/schema.ts'
import { type Db, type Hosted, type Server, today } from './hosted.ts'
import { actorOf, type Session } from './session.ts'

export type Done = { id: ApplicationId; ok: true; progress: Progress; version: number; act: Act }
export type Undone = { id: ApplicationId; ok: false; refusal: Refusal | 'not-found' }
export type Result = Done | Undone

/** What one act brings with it beside its input: rows that must be written in the same transaction. */
export type Also = (tx: Db, done: readonly Done[]) => Promise<void>

type Asked = {
  /** The version the actor had before their eyes; without it, the present one. */
  version?: number
  /** Facts that only this act needs, e.g. the problems of the answers; a function when they must hold still meanwhile. */
  more?: Partial<Facts> | ((tx: Db) => Promise<Partial<Facts>>)
  also?: Also
}

export type Acting = Pick<Hosted, 'db' | 'region'> & { server: Server; session: Session | undefined }

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
  const [result] = await actOnMany(acting, name, [id], brought, asked)
  return result ?? { id, ok: false, refusal: 'not-found' }
}

/**
 * The same act on many applications: one read, one write. Each is decided by itself, so one that may not be acted on
 * is answered with its own refusal and spoils nothing for the others. When all are refused nothing at all is written.
 */
export async function actOnMany(
  { db, region, server, session }: Acting,
  name: Act,
  ids: readonly ApplicationId[],
  brought: Brought,
  { version, more, also }: Asked = {},
): Promise<Result[]> {
  const given = { actor: actorOf(session), policy: region.policy, today: today(server) }
  const once = [...new Set(ids)]
  const work = async (tx: Transaction<Tables>) => {
    const found = await gather(tx, once, { ...given, ...(typeof more === 'function' ? await more(tx) : more) })
    const input = typeof brought === 'function' ? await brought(tx) : brought
    const decided = once.map((id) => decideOne(name, id, found.get(id), input, version))
    const due = decided.filter((one) => one.ok)
    const written = due.length > 0 ? await write(tx, due, input, session, server.now()) : new Set()
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
  return db
    .transaction()
    .execute(work)
    .catch((error: unknown) => {
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

/** Row, log line and job in one statement. A row that has another version by now is left alone. */
async function write(
  tx: Db,
  due: readonly Done[],
  input: Input,
  session: Session | undefined,
  now: Date,
): Promise<Set<ApplicationId>> {
  const rows = due.map(({ id, version, progress }) => ({ id, version, progress }))
  const name = due[0]?.act
  const { rows: written } = await sql<{ id: ApplicationId }>`/* act */
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id bigint, version int, progress jsonb)
    ), locked as (
      select a.id, w.version, w.progress from application a join wanted w on w.id = a.id and w.version = a.version
      order by a.id for update of a
    ), changed as (
      update application a set
        progress = l.progress, version = a.version + 1, arrived_at = ${now},
        submissions = a.submissions + (${name === 'submit' ? 1 : 0})::int,
        submitted_at = case when ${name === 'submit'} then ${now} else a.submitted_at end
      from locked l where a.id = l.id returning a.id, a.version, a.progress
    ), logged as (
      insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress, at)
      select id, version, ${name}, ${session?.account ?? null}::bigint, ${session?.kind ?? 'public'}, ${session?.name ?? '社会公众'},
        ${session?.office ?? null}::bigint, ${JSON.stringify(input)}::jsonb, progress, ${now} from changed
    ), told as (
      select graphile_worker.add_job('tell', json_build_object('region', current_schema(), 'act', ${name}::text,
        'applications', json_agg(json_build_object('id', id, 'version', version)))) from changed having count(*) > 0
    )
    select c.id from changed c, (select count(*) from told) as all_told`.execute(tx)
  return new Set(written.map(({ id }) => id))
}
