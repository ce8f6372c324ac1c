import { setTimeout as wait } from 'node:timers/promises'
import { idleTask } from '../bare/approving.ts'
import type { Site } from './site.ts'

const patience = 60_000

/**
 * Remembers these applications as they are, so that the same acts can be done on them in each round. What is put back is
 * what an act writes: the row, its line in the log, its snapshot, its messages, its jobs.
 */
export async function keep({ owner }: Pick<Site, 'owner'>, ids: readonly number[]): Promise<() => Promise<void>> {
  await owner.query('drop table if exists kept_by_bench')
  await owner.query(
    `create unlogged table kept_by_bench as select a.id, a.progress, a.version, a.submissions, a.submitted_at, a.arrived_at,
      (select coalesce(max(e.id), 0) from event e where e.application = a.id) as last_event
      from application a where a.id = any ($1::bigint[])`,
    [ids],
  )
  await owner.query('alter table kept_by_bench add primary key (id)')
  return async () => {
    await untilTold(owner)
    await owner.query(`
      with events as (delete from event e using kept_by_bench k where e.application = k.id and e.id > k.last_event),
        submissions as (delete from submission s using kept_by_bench k where s.application = k.id and s.number > k.submissions),
        messages as (delete from message m using kept_by_bench k where m.application = k.id and m.version > k.version)
      update application a set progress = k.progress, version = k.version, submissions = k.submissions,
        submitted_at = k.submitted_at, arrived_at = k.arrived_at
      from kept_by_bench k where a.id = k.id and a.version <> k.version`)
    await owner.query(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = $1`,
      [idleTask],
    )
  }
}

/** The product works off its own jobs before anybody else is measured. */
async function untilTold(owner: Site['owner']) {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const { rowCount } = await owner.query(
      `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'tell' and j.attempts = 0 limit 1`,
    )
    if (!rowCount) return
    await wait(20)
  }
  throw new Error('the jobs of a round were not done within a minute')
}
