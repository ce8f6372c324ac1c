import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { grants } from '../db/catalogue.ts'
import { appRole } from '../db/pool.ts'
import { root } from '../root.ts'
import { absoluteMinutes } from '../session.ts'
import { type Rule, rule } from './rule.ts'

/** What db/schema.sql lets the server do with each table. */
const granted = () => [
  JSON.stringify(
    [...readFileSync(join(root, 'db/schema.sql'), 'utf8').matchAll(/^grant (.+) on (\w+) to (\w+);$/gm)].map(
      ([, may, name, role]) => ({ name, role, may }),
    ),
  ),
]

/** Who may come in, and what the server itself may do: the log is only added to because it has no right to anything else. */
export const peopleRules: readonly Rule[] = [
  rule(
    'no log-in lasts beyond its time, and nobody whose account is disabled has one',
    `select s.account as id, s.expires_at > s.created_at + make_interval(mins => $1) or a.disabled_at is not null as broken
      from login_session s join account a on a.id = s.account`,
    () => [absoluteMinutes],
  ),
  rule(
    'an account has a unit that exists, or is of a kind that needs none',
    `select a.id, o.id is null and a.kind in ('administrator', 'officer', 'approver') as broken
      from account a left join organisation o on o.id = a.organisation where a.opened = 'by-unit'`,
  ),
  rule(
    'the server may do with each table what db/schema.sql says and nothing else, so that logs are only added to',
    `select coalesce(g.name, c.name) as id, g.may is distinct from c.may as broken
      from (select name, may from jsonb_to_recordset($1::jsonb) as g(name text, role text, may text) where role = $2) as g
      full join (
        select c.relname as name, g.may from pg_class c cross join lateral (${grants}) as g
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and g.role = $2) as c on c.name = g.name`,
    () => [...granted(), appRole],
  ),
  rule(
    'every constraint has been checked and every index is whole',
    `select conname as id, not convalidated as broken from pg_constraint where connamespace = current_schema()::regnamespace
      union all select i.indexrelid::regclass::text, not (indisvalid and indisready) from pg_index i
      join pg_class c on c.oid = i.indexrelid where c.relnamespace = current_schema()::regnamespace`,
  ),
]
