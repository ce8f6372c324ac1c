import type { Bare } from './answering.ts'
import { queueing } from './approving.ts'

export const submittingStatement = `
  with changed as (
    update application set progress = $2::jsonb, version = version + 1, arrived_at = now(), submitted_at = now(),
      submissions = submissions + 1
    where id = $1 returning id, version, progress, submissions
  ), frozen as (
    insert into submission (application, number, snapshot, made_at) select id, submissions, $3::jsonb, now() from changed
  ), logged as (
    insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress, at)
    select id, version, 'submit', $4::bigint, $5, $6, $7::bigint, '{"undertaking": true}', progress, now() from changed
  ), told as (${queueing})
  select c.version, c.progress ->> 'state' as state from changed c`

/** The snapshot that the product was seen to write, so that as many bytes are written. */
export const submitting: Bare = {
  method: 'PUT',
  path: /^\/api\/[^/]+\/applications\/(\d+)\/submission$/,
  answer: async ({ db, parts: [application], cookie, learned }) => {
    const who = learned.people[cookie]
    const values = [application, learned.progress, learned.snapshot, who?.account, who?.kind, who?.name, who?.office]
    const { rows } = await db.query({ name: 'submit', text: submittingStatement, values })
    const [{ version, state }] = rows as [{ version: number; state: string }]
    return JSON.stringify({ id: Number(application), state, version })
  },
}
