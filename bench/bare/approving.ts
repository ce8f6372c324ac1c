import type { Asked, Bare } from './answering.ts'

/** Queued under a name that nobody works off, so that the product beside it does not do our jobs. */
export const idleTask = 'bare'
export const queueing = `insert into graphile_worker._private_jobs (task_id, payload)
    select t.id, json_build_object('region', current_schema(), 'act', 'approve', 'applications', c.told)
    from graphile_worker._private_tasks t, (
      select json_agg(json_build_object('id', id, 'version', version)) as told from changed having count(*) > 0
    ) as c where t.identifier = '${idleTask}'`

export const approvingStatement = `
  with locked as (select id from application where id = any ($1::bigint[]) order by id for update
  ), changed as (
    update application a set progress = jsonb_set(progress, '{at}', to_jsonb((progress ->> 'at')::int + 1)),
      version = version + 1, arrived_at = now()
    from locked where a.id = locked.id returning a.id, a.version, a.progress
  ), logged as (
    insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress, at)
    select id, version, 'approve', $2::bigint, $3, $4, $5::bigint, $6::jsonb, progress, now() from changed
  ), told as (${queueing})
  select c.id::int, c.version, c.progress ->> 'state' as state from changed c`

type Line = { id: number; version: number; state: string }

export const approving: Bare = {
  method: 'PUT',
  path: /^\/api\/[^/]+\/checks\/(\d+)\/approval$/,
  answer: async (asked) => {
    const { version: _, ...input } = JSON.parse(asked.body.toString()) as { version: number }
    const [line] = await approve(asked, [Number(asked.parts[0])], input)
    return JSON.stringify(line)
  },
}

export const approvingMany: Bare = {
  method: 'PUT',
  path: /^\/api\/[^/]+\/checks\/approvals$/,
  answer: async (asked) => {
    const { ids, ...input } = JSON.parse(asked.body.toString()) as { ids: number[] }
    const lines = await approve(asked, ids, input)
    return JSON.stringify({ done: lines.length, results: lines.map((line) => ({ ...line, ok: true })) })
  },
}

async function approve({ db, cookie, learned }: Asked, ids: readonly number[], input: object): Promise<Line[]> {
  const who = learned.people[cookie]
  const values = [ids, who?.account, who?.kind, who?.name, who?.office, JSON.stringify(input)]
  const { rows } = await db.query<Line>({ name: 'approve', text: approvingStatement, values })
  return rows
}
