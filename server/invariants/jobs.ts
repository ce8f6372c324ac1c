import { toldActs } from '../jobs/tell.ts'
import { type Rule, rule } from './rule.ts'

const queued = `select j.id, t.identifier, j.payload::jsonb as payload, j.attempts, j.max_attempts
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.payload ->> 'region' = current_schema()::text`

/** Work that follows what people did: done, waiting, or set aside where somebody sees it. */
export const jobRules: readonly Rule[] = [
  rule(
    'whoever an act was to be told to has been told, once, or the telling waits or was set aside',
    `select e.id, coalesce(m.count, 0) > 1 or (m.count is null and q.id is null) as broken
      from event e join application a on a.id = e.application
      left join (select account, application, version, count(*) from message where version is not null
        group by account, application, version) as m
        on m.account = a.applicant and m.application = a.id and m.version = e.version
      left join (select distinct w.id, w.version from (${queued}) as q,
        jsonb_to_recordset(q.payload -> 'applications') as w(id bigint, version int) where q.identifier = 'tell') as q
        on q.id = e.application and q.version = e.version
      where e.act = any ($1)`,
    () => [toldActs],
  ),
  rule(
    'a long task that is not finished has a job that will do it',
    `select k.id, not exists (select from (${queued}) as q where q.identifier = 'work' and (q.payload ->> 'task')::bigint = k.id) as broken
      from task k where k.state in ('waiting', 'running')`,
  ),
  rule(
    'a short message that waits has a job that will send it',
    `select x.id, not exists (select from (${queued}) as q where q.identifier = 'text' and (q.payload ->> 'message')::bigint = x.id) as broken
      from text_message x where x.state = 'waiting' and x.until > now()`,
  ),
  rule(
    'no job was given up',
    `select 'job ' || id || ' ' || identifier as id, attempts >= max_attempts as broken from (${queued}) as q`,
  ),
]
