import { type Rule, rule } from './rule.ts'

const voting = ({ region: { policy } }: Parameters<Rule['look']>[0]) => [
  ...policy.voting.quorum,
  ...policy.voting.majority,
  policy.voting.of,
]

/** Counts, notices, objections, certificates, bars: what comes of the review. */
export const resultRules: readonly Rule[] = [
  rule(
    'a count adds up, has its quorum, and leads where its majority says',
    `select id, not ((t ->> 'yes')::int + (t ->> 'no')::int + (t ->> 'abstain')::int = (t ->> 'attending')::int
        and (t ->> 'attending')::int between 1 and (t ->> 'members')::int
        and (t ->> 'attending')::int * $2::int >= (t ->> 'members')::int * $1::int
        and ((t ->> 'yes')::int * $4::int >= (t ->> case when $5::text = 'attending' then 'attending' else 'members' end)::int * $3::int)
          = (state <> 'not-passed')) as broken
      from (select id, state, progress -> 'tally' as t from application where progress ? 'tally') as a`,
    voting,
  ),
  rule(
    'no count says who voted how: it holds numbers and nothing else',
    `select a.id, n.key <> all ('{members,attending,yes,no,abstain}') or jsonb_typeof(n.value) <> 'number' as broken
      from application a, jsonb_each(a.progress -> 'tally') as n where a.progress ? 'tally'`,
  ),
  rule(
    'no table keeps ballots beside people',
    `select c.oid::regclass::text as id, c.relname ~ 'ballot|vote' as broken from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')`,
  ),
  rule(
    'whoever is on notice stands on that notice until its last day, with as many open objections as were made',
    `select a.id, e.application is null or n.closes is distinct from (a.progress ->> 'closes')::date
        or (a.progress ->> 'openObjections')::int <> (select count(*) from objection x
          where x.notice = n.id and x.application = a.id and x.settled_at is null) as broken
      from application a left join notice n on n.id = (a.progress ->> 'notice')::bigint
      left join notice_entry e on e.notice = n.id and e.application = a.id
      where a.state in ('on-notice', 'outcome-on-notice')`,
  ),
  rule(
    'whoever is certified has the certificate that the file names, and every certificate has such a file',
    `select a.id, c.id is null or a.id is null or a.state not in ('certified', 'revoked')
        or c.id <> (a.progress ->> 'certificate')::bigint as broken
      from (select * from application where state in ('certified', 'revoked')) as a
      full join certificate c on c.application = a.id`,
  ),
  rule(
    'a certificate’s number is its own and the counter of its office is not behind',
    `select c.id, count(*) over (partition by c.number) > 1 or k.last is null
        or k.last < row_number() over (partition by c.office, extract(year from c.issued_on)) as broken
      from certificate c left join certificate_counter k on k.office = c.office and k.year = extract(year from c.issued_on)`,
  ),
  rule(
    'a certificate is revoked on its file and in the register alike',
    `select c.id, (r.certificate is not null) <> (a.state = 'revoked') as broken
      from certificate c join application a on a.id = c.application left join revocation r on r.certificate = c.id`,
  ),
  rule(
    'whoever is barred stands in the list of the barred',
    `select a.id, not exists (select from bar b where b.application = a.id) as broken from application a where a.state = 'barred'`,
  ),
  rule(
    'a unit has one live route for a series and level',
    `select min(id) as id, count(*) > 1 as broken from route where state = 'granted' group by organisation, series, level`,
  ),
]
