import type { Laying } from '../core/filled-in.ts'
import type { ApplicationId } from '../core/id.ts'
import { listSnapshots } from './db/submissions.ts'
import type { Hosted, Server } from './hosted.ts'
import { listProceedings, verifiedAt } from './proceedings.ts'

/** What paper says of each, some at a time, in the order asked. Who has never submitted is left out. */
export async function listLayings(
  { db, region }: Hosted,
  server: Server,
  ids: readonly ApplicationId[],
): Promise<{ id: ApplicationId; laying: Laying }[]> {
  const [snapshots, proceedings] = await Promise.all([
    listSnapshots(db, ids, server.keys),
    listProceedings({ db, region }, ids, verifiedAt(server, region)),
  ])
  return ids.flatMap((id) => {
    const [snapshot, happened] = [snapshots.get(id), proceedings.get(id)]
    return snapshot && happened ? [{ id, laying: { snapshot, proceedings: happened } }] : []
  })
}

export function* inHeaps<One>(all: readonly One[], size: number): Generator<One[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}
