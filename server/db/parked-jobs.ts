import type pg from 'pg'

/** A job that fails: `parked` when it was tried as often as it may be and nobody will try it again by themselves. */
export type FailingJob = {
  id: number
  kind: string
  region: string | null
  parked: boolean
  tries: number
  /** Without what it was about: the message of the error, in one line. */
  error: string
  since: Date
}

/** What the operator has to look at, those given up first, for the status page and for whoever asks on the command line. */
export async function listFailingJobs(
  jobs: Pick<pg.Pool, 'query'>,
  limit = 100,
  region?: string,
): Promise<FailingJob[]> {
  const { rows } = await jobs.query<FailingJob>(
    `select j.id::text, t.identifier as kind, j.payload ->> 'region' as region, j.attempts >= j.max_attempts as parked,
      j.attempts as tries, left(regexp_replace(split_part(j.last_error, E'\\n    at ', 1), '\\s+', ' ', 'g'), 200) as error, j.created_at as since
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.last_error is not null and ($2::text is null or j.payload ->> 'region' = $2) order by j.attempts >= j.max_attempts desc, j.id limit $1`,
    [limit, region ?? null],
  )
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}
