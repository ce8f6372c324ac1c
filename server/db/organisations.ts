import { sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Organisation } from '../../core/organisation.ts'
import type { Db } from '../hosted.ts'
import { read } from '../unit-names.ts'

export async function findOrganisation(db: Db, id: OrganisationId): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select id, name, kind, code, autonomous_series as "autonomousSeries" from organisation where id = ${id}`.execute(db)
  return rows[0]
}

export type OrganisationRow = {
  id: OrganisationId
  parent: OrganisationId | null
  name: string
  kind: string
  code: string
  autonomousSeries: string[]
  completed: boolean
  children: number
  applicants: number
  administrator: { id: number; name: string; login: string; state: 'active' | 'new' | 'disabled' } | null
}

const row = sql`
  select o.id, o.parent, o.name, o.kind, o.code, o.autonomous_series as "autonomousSeries", o.completed_at is not null as completed,
    (select count(*)::int from organisation c where c.parent = o.id) as children,
    (select count(*)::int from account a where a.organisation = o.id and a.kind = 'applicant') as applicants,
    (select json_build_object('id', a.id, 'name', a.name, 'login', a.login,
        'state', case when a.disabled_at is not null then 'disabled' when a.must_change then 'new' else 'active' end)
      from account a where a.organisation = o.id and (a.kind = 'administrator' or a.kind = 'officer' and a.opened = 'by-oneself')
      order by a.kind <> 'administrator', a.id limit 1) as administrator`

/** One page of a unit's children, by code; the reader's own unit or one below it. */
export async function listChildren(
  db: Db,
  within: number,
  {
    parent,
    kind,
    after = '',
    limit,
  }: { parent: number; kind?: string | undefined; after?: string | undefined; limit: number },
): Promise<OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`${row}
    from organisation o join organisation p on p.id = o.parent
    where o.parent = ${parent} and p.ancestors @> array[${within}::bigint]
      and (${kind ?? null}::text is null or o.kind = ${kind ?? null}) and (o.code, o.kind_group) > (${after}, '')
    order by o.code, o.kind_group limit ${limit}`.execute(db)
  return rows
}

/** Units below the reader's whose name holds, or whose code begins with, what was typed; with the way to each. */
export async function searchOrganisations(
  db: Db,
  within: number,
  { text, limit, offset }: { text: string; limit: number; offset: number },
): Promise<(OrganisationRow & { path: string[] })[]> {
  const { rows } = await sql<OrganisationRow & { path: string[] }>`${row},
      (select coalesce(json_agg(p.name order by cardinality(p.ancestors)), '[]') from organisation p
        where p.id = any (o.ancestors) and p.id <> o.id and p.ancestors @> array[${within}::bigint]) as path
    from organisation o
    where o.ancestors @> array[${within}::bigint]
      and (strpos(o.name, ${text}) > 0 or starts_with(o.code, ${text}) or o.credit_code = upper(${text}))
    order by cardinality(o.ancestors), o.code, o.id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export async function findRow(db: Db, within: number, id: number): Promise<OrganisationRow | undefined> {
  const { rows } = await sql<OrganisationRow>`${row} from organisation o
    where o.id = ${id} and o.ancestors @> array[${within}::bigint]`.execute(db)
  return rows[0]
}

/** Codes that children of this group have already, and how many there are of each kind. */
export async function listTaken(db: Db, parentCode: string, parent: number) {
  const { rows } = await sql<{ group: string; kind: string; code: string; mine: boolean }>`
    select kind_group as group, kind, code, parent = ${parent} as mine from organisation
    where starts_with(code, ${parentCode}) and length(code) <= length(${parentCode}) + 6`.execute(db)
  return rows
}

export type NewOrganisation = {
  parent: OrganisationId | null
  kind: string
  group: string
  code: string
  name: string
  category: string | null
  nature: string | null
  creditCode: string | null
}

export async function insertOrganisation(db: Db, one: NewOrganisation): Promise<OrganisationId> {
  const found = read(one.name)
  const { rows } = await sql<{ id: OrganisationId }>`
    with made as (select nextval(pg_get_serial_sequence('organisation', 'id')) as id)
    insert into organisation (id, parent, ancestors, kind, kind_group, code, name, category, nature, credit_code,
      written, pinyin, initials, pieces)
    overriding system value
    select made.id, ${one.parent}::bigint, coalesce((select ancestors from organisation where id = ${one.parent}::bigint), '{}') || made.id,
      ${one.kind}, ${one.group}, ${one.code}, ${one.name}, ${one.category}, ${one.nature}, ${one.creditCode},
      ${found.written}, ${found.pinyin}, ${found.initials}, ${found.pieces}::text[]
    from made returning id`.execute(db)
  if (!rows[0]) throw new Error('the organisation was not written')
  return rows[0].id
}

export async function setAutonomousSeries(db: Db, id: number, series: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ series: string[] }>`
    with before as (select id, autonomous_series as series from organisation where id = ${id} for update)
    update organisation o set autonomous_series = ${[...series]}::text[], version = version + 1
    from before b where o.id = b.id returning b.series`.execute(db)
  return rows[0]?.series ?? []
}

export const renameOrganisation = (db: Db, id: number, name: string) => {
  const found = read(name)
  return sql`update organisation set name = ${name}, written = ${found.written}, pinyin = ${found.pinyin},
    initials = ${found.initials}, pieces = ${found.pieces}::text[], version = version + 1 where id = ${id}`.execute(db)
}
