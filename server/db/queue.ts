import type pg from 'pg'

/** Of one kind of job: what waits for its turn, is at work, failed and will be tried again, was given up; how late the oldest is. */
export type QueueLine = {
  task: string
  waiting: number
  running: number
  failing: number
  parked: number
  oldestSeconds: number
}
type Queue = Pick<pg.Pool, 'query'>

/** Of one province, or of all. What is to be done later, such as forgetting a result, is no wait. */
export async function readQueue(queue: Queue, region?: string): Promise<QueueLine[]> {
  const { rows } = await queue.query<{ [Name in keyof QueueLine]: string }>(
    `select t.identifier as task,
      count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now() and j.last_error is null) as waiting,
      count(*) filter (where j.locked_at is not null) as running,
      count(*) filter (where j.locked_at is null and j.last_error is not null and j.attempts < j.max_attempts) as failing,
      count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts) as parked,
      coalesce(extract(epoch from now() - min(j.run_at) filter (
        where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now())), 0) as "oldestSeconds"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where $1::text is null or j.payload ->> 'region' = $1 group by 1 order by 1`,
    [region ?? null],
  )
  return rows.map(({ task, ...numbers }) => ({
    task,
    ...(Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)])) as Omit<
      QueueLine,
      'task'
    >),
  }))
}

/** Tried again at once, as often as at first. Its kind, or nothing where it does not fail, is at work, or is another province's. */
export async function retryJob(queue: Queue, region: string, id: number): Promise<string | undefined> {
  const { rows } = await queue.query<{ kind: string }>(
    `update graphile_worker._private_jobs j set attempts = 0, run_at = now(), last_error = null, updated_at = now()
    from graphile_worker._private_tasks t
    where t.id = j.task_id and j.id = $1 and j.payload ->> 'region' = $2 and j.last_error is not null and j.locked_at is null
    returning t.identifier as kind`,
    [id, region],
  )
  return rows[0]?.kind
}

/** Only what was given up. */
export async function dropJob(queue: Queue, region: string, id: number): Promise<string | undefined> {
  const { rows } = await queue.query<{ kind: string }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and j.id = $1 and j.payload ->> 'region' = $2 and j.locked_at is null and j.attempts >= j.max_attempts
    returning t.identifier as kind`,
    [id, region],
  )
  return rows[0]?.kind
}
