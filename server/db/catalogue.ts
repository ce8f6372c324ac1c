import pg from 'pg'
import type { Connection } from './pool.ts'

export type Column = {
  name: string
  type: string
  nullable: boolean
  standard: string | null
  made: 'by-identity' | 'by-formula' | 'by-hand'
  /** The table that it names a row of, or its own when it is the key that others name. */
  names: string | null
}
export type Table = {
  name: string
  columns: Column[]
  constraints: { name: string; text: string }[]
  indexes: string[]
  triggers: string[]
  grants: { role: string; may: string }[]
}
export type Catalogue = { tables: Table[]; functions: string[] }

/** What one region's schema holds, read back from the database itself, in an order that does not change. */
export async function readCatalogue(connection: Connection, region: string): Promise<Catalogue> {
  const client = new pg.Client({ ...connection, options: `-c search_path=${path(region)}` })
  await client.connect()
  try {
    const { rows: tables } = await client.query<Table>(tablesOf, [region])
    const { rows: functions } = await client.query<{ text: string }>(functionsOf, [region])
    return JSON.parse(
      JSON.stringify({ tables, functions: functions.map(({ text }) => text) }).replaceAll(`${region}.`, ''),
    )
  } finally {
    await client.end()
  }
}

const path = (region: string) => `"${region}",public`

/** Who but its owner may do what with the table `c`. */
export const grants = `
select g.grantee::regrole::text as role, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) as may
from (
  select grantee, privilege_type from aclexplode(c.relacl)
  union all select g.grantee, g.privilege_type || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
  from pg_attribute a, aclexplode(a.attacl) g where a.attrelid = c.oid group by g.grantee, g.privilege_type
) g where g.grantee <> c.relowner group by g.grantee`

const tablesOf = `
select c.relname as name,
  (select json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
      'standard', pg_get_expr(d.adbin, d.adrelid),
      'made', case when a.attidentity <> '' then 'by-identity' when a.attgenerated <> '' then 'by-formula' else 'by-hand' end,
      'names', coalesce(
        (select k.confrelid::regclass::text from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]),
        (case when a.attidentity <> '' then c.relname end))
    ) order by a.attnum)
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select json_agg(json_build_object('name', k.conname, 'text', pg_get_constraintdef(k.oid, true))
      order by position(k.contype::text in 'pufcx'), k.conname)
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')), '[]') as constraints,
  coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text)
    from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))), '[]') as indexes,
  coalesce((select json_agg(pg_get_triggerdef(t.oid) order by t.tgname)
    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '[]') as triggers,
  coalesce((select json_agg(json_build_object('role', role, 'may', may) order by role) from (${grants}) granted), '[]') as grants
from pg_class c
where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration' and not c.relispartition
order by c.relname`

const functionsOf = `
select pg_get_functiondef(p.oid) as text from pg_proc p where p.pronamespace = $1::regnamespace order by p.proname, p.oid`
