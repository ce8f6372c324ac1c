import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Claimed, claimTask, keepAlive, releaseTask, silentSeconds } from '../db/claims.ts'
import { discard } from '../db/discarded-content.ts'
import { findAsker } from '../db/task-askers.ts'
import {
  deleteTask,
  failTask,
  finishTask,
  type ImportTaskKind,
  importKinds,
  queueAgain,
  type TaskKind,
} from '../db/tasks.ts'
import { exportAll } from '../exporting.ts'
import type { Hosted, Server } from '../hosted.ts'
import { printAll } from '../printing.ts'
import { storeOf } from '../storage/open.ts'
import type { Asked, Made } from './asked.ts'
import { importSheet, triesOf } from './import.ts'

const kinds: Record<TaskKind, (asked: Asked) => Made | Promise<Made>> = { print: printAll, export: exportAll }
const isImport = (task: Claimed): task is Claimed<ImportTaskKind> => importKinds.some((kind) => kind === task.kind)

const payload = z.object({ region: z.string(), task: z.number() })
const mostTries = 5

/**
 * Long work with progress. After a kill what makes a file is begun again from the start, for nothing of it shows until
 * it is whole; an import goes on after the last batch that was written.
 */
export async function work(server: Server, given: unknown, stopping?: AbortSignal) {
  const { region, task: id } = payload.parse(given)
  const hosted = server.regions.get(region)
  if (!hosted) return
  const task = await claimTask(hosted.db, id)
  if (task === 'in-other-hands') await queueAgain(hosted.db, id, silentSeconds)
  else if (task) await begin({ hosted, server, stopping }, task)
}

type Place = { hosted: Hosted; server: Server; stopping: AbortSignal | undefined }

async function begin({ hosted, server, stopping }: Place, task: Claimed) {
  const { db } = hosted
  const by = await findAsker(db, task.account)
  if (!by) return void (await failTask(db, task.id, 'not-for-you', server.now()))
  if (task.begun > (isImport(task) ? triesOf(task) : mostTries))
    return void (await failTask(db, task.id, 'unexpected', server.now()))
  let done: number | undefined
  let wanted = true
  const alive = setInterval(async () => {
    wanted = await keepAlive(db, task, done).catch(() => true)
  }, 1000)
  const check = () => {
    if (!wanted || stopping?.aborted) throw new Interrupted()
  }
  const onDone = (count: number) => {
    done = count
  }
  try {
    if (isImport(task)) return await importSheet({ hosted, server, claimed: task, check })
    const asked = {
      hosted: await readingOf(hosted, task),
      server,
      by,
      made: task.made_at,
      input: task.input,
      onDone,
      check,
    }
    const made = await kinds[task.kind as TaskKind](asked)
    const stored = await keep(server, hosted.region.id, made.content)
    const report = { refused: made.refused }
    await finishTask(db, task.id, { done: done ?? 0, name: made.name(), report, stored, at: server.now() })
  } catch (error) {
    await releaseTask(db, task)
    if (!(error instanceof Interrupted)) throw error
  } finally {
    clearInterval(alive)
  }
}

/** An export may read at the replica; when that went wrong, the next try reads at the first server. */
async function readingOf(hosted: Hosted, { kind, begun }: Claimed): Promise<Hosted> {
  const { reader } = hosted
  return reader && kind === 'export' && begun === 1 && (await reader.isFresh()) ? { ...hosted, db: reader.db } : hosted
}

class Interrupted extends Error {}

/** In the store; nothing where there is not a single byte. */
async function keep(server: Server, region: string, content: AsyncIterable<Uint8Array>) {
  const pieces = content[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done) return undefined
  return storeOf(server, region).put(Readable.from(whole(first.value, pieces)))
}

async function* whole(first: Uint8Array, rest: AsyncIterator<Uint8Array>) {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** A result whose time is over goes, with its file where nothing else has the same content. */
export async function expire(server: Server, given: unknown) {
  const { region, task } = payload.parse(given)
  const db = server.regions.get(region)?.db
  const gone = db && (await deleteTask(db, task))
  if (db && gone?.unused) await discard(db, gone.unused)
}
