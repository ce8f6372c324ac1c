import { acts } from '../../core/acts.ts'
import { atCommittee, stateNames } from '../../core/application.ts'
import { type Rule, rule } from './rule.ts'

const steps = () => [
  JSON.stringify(
    Object.entries(acts).flatMap(([act, { from, to }]) =>
      from.flatMap((start) => to.map((end) => ({ act, start, end }))),
    ),
  ),
]

/** Where nobody but the applicant's own act leads. */
const ownActs = ['submit', 'withdraw', 'discard']
const actsWithReason = ['sendBack', 'refuse', 'bar', 'object', 'settle', 'revoke', 'sendOpinionDown', 'ruleOnOpinion']

/** An application's row, and the log that says how it came to be so. */
export const applicationRules: readonly Rule[] = [
  rule(
    'each line of an application’s log has a later version than the one before it, and none is beyond its row',
    `select e.id, e.version <= coalesce(lag(e.version) over (partition by e.application order by e.id), 1)
        or e.version > a.version as broken
      from event e join application a on a.id = e.application`,
  ),
  rule(
    'an application stands where the last line of its log left it',
    `select a.id, a.progress <> coalesce(
        (select e.progress from event e where e.application = a.id order by e.version desc limit 1), '{"state": "draft"}') as broken
      from application a`,
  ),
  rule(
    'every step in the log is one that the process has, beginning with a draft',
    `select e.id, not exists (select from jsonb_to_recordset($1::jsonb) as s(act text, start text, "end" text)
        where s.act = e.act and s.start = e.before and s."end" = e.after) as broken
      from (select id, act, progress ->> 'state' as after, coalesce(lag(progress ->> 'state')
        over (partition by application order by version), 'draft') as before from event) as e`,
    steps,
  ),
  rule(
    'nobody has two applications of one year',
    `select min(id) as id, count(*) > 1 as broken from application where state <> 'discarded' group by applicant, year`,
  ),
  rule(
    'an application under check lies at one desk, one sent to a committee with that committee, any other with neither',
    `select a.id, case
        when a.state = 'under-check' then a.committee is not null or a.desk_role is null or o.id is null
        when a.state = any ($1) then a.desk_office is not null or c.id is null
        when a.state = 'refused' then a.desk_office is not null
        else a.desk_office is not null or a.committee is not null end as broken
      from application a left join organisation o on o.id = a.desk_office left join committee c on c.id = a.committee`,
    () => [atCommittee],
  ),
  rule(
    'every state is one that the process knows',
    'select id, not state = any ($1) as broken from application',
    () => [Object.keys(stateNames)],
  ),
  rule(
    'only applicants submit, withdraw and discard, each their own, and nobody acts otherwise on their own file',
    `select e.id, (e.act = any ($1)) <> (e.actor is not distinct from a.applicant) as broken
      from event e join application a on a.id = e.application`,
    () => [ownActs],
  ),
  rule(
    'every act has an actor, unless the public may do it',
    `select id, actor is null and actor_is <> 'public' or at is null as broken from event`,
  ),
  rule(
    'an act that needs a reason has one',
    `select id, coalesce(btrim(input ->> 'reason'), '') = '' as broken from event where act = any ($1)`,
    () => [actsWithReason],
  ),
  rule(
    'a unit’s ancestors end with itself and follow its parent’s',
    `select o.id, o.ancestors <> coalesce(p.ancestors, '{}') || o.id as broken
      from organisation o left join organisation p on p.id = o.parent`,
  ),
]
