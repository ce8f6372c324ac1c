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
