import type { Bare } from './answering.ts'

/** Queued under a name that nobody works off, so that the product beside it does not do our jobs. */
export const idleTask = 'bare'

const text = `
  with changed as (
    update application set progress = jsonb_set(progress, '{at}', to_jsonb((progress ->> 'at')::int + 1)),
      version = version + 1, arrived_at = now()
    where id = $1 returning id, version, progress
  ), logged as (
    insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress, at)
    select id, version, 'approve', $2::bigint, $3, $4, $5::bigint, $6::jsonb, progress, now() from changed
  ), told as (
    select graphile_worker.add_job('${idleTask}', json_build_object('region', current_schema(), 'act', 'approve',
      'applications', json_build_array(json_build_object('id', id, 'version', version)))) from changed
  )
  select c.version, c.progress ->> 'state' as state from changed c, (select count(*) from told) as all_told`

export const approving: Bare = {
  method: 'PUT',
  path: /^\/api\/[^/]+\/checks\/(\d+)\/approval$/,
  answer: async ({ db, parts: [application], body, cookie, learned }) => {
    const { version: _, ...input } = JSON.parse(body.toString()) as { version: number; opinion: string }
    const who = learned.people[cookie]
    const values = [application, who?.account, who?.kind, who?.name, who?.office, JSON.stringify(input)]
    const { rows } = await db.query({ name: 'approve', text, values })
    const [{ version, state }] = rows as [{ version: number; state: string }]
    return JSON.stringify({ id: Number(application), state, version })
  },
}
