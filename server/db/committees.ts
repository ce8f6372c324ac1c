import { sql } from 'kysely'
import type { Committee } from '../../core/committee.ts'
import type { CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export type CommitteeRow = Committee & { convenerName: string; authoriserName: string; version: number }

const columns = sql`c.id, c.code, c.name, c.series, c.levels, c.type, c.convener, c.authoriser, c.members, c.paused, c.version,
  json_build_object('opens', c.filed_from, 'closes', c.filed_to) as filing,
  convener.name as "convenerName", authoriser.name as "authoriserName"`

const joined = sql`committee c join organisation convener on convener.id = c.convener
  join organisation authoriser on authoriser.id = c.authoriser`

export async function findCommittee(db: Db, id: CommitteeId): Promise<CommitteeRow | undefined> {
  const { rows } = await sql<CommitteeRow>`select ${columns} from ${joined} where c.id = ${id}`.execute(db)
  return rows[0]
}

/** The committees that an office convenes or authorises; at most 500. */
export async function listCommitteesOf(db: Db, office: OrganisationId): Promise<CommitteeRow[]> {
  const { rows } = await sql<CommitteeRow>`select ${columns} from ${joined}
    where c.convener = ${office} or c.authoriser = ${office} order by c.code limit 500`.execute(db)
  return rows
}

/** Committees that may review a series and level, filed today, nearest first: own, own authority's, everybody else's. */
export async function listFittingCommittees(
  db: Db,
  { series, level, office, today }: { series: string; level: Level; office: OrganisationId; today: string },
): Promise<CommitteeRow[]> {
  const { rows } = await sql<CommitteeRow>`select ${columns} from ${joined}
    where c.series = ${series} and ${level} = any (c.levels) and not c.paused and ${today}::date between c.filed_from and c.filed_to
    order by (c.convener = ${office}) desc, (c.authoriser = ${office}) desc, c.code limit 200`.execute(db)
  return rows
}

export type NewCommittee = Omit<Committee, 'id' | 'paused'>

/** The new committee's id, or nothing when its code is taken. */
export async function insertCommittee(db: Db, one: NewCommittee): Promise<CommitteeId | undefined> {
  const { rows } = await sql<{ id: CommitteeId }>`
    insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
    values (${one.code}, ${one.name}, ${one.series}, ${one.levels as Level[]}, ${one.type}, ${one.convener}, ${one.authoriser},
      ${one.members}, ${one.filing.opens}, ${one.filing.closes})
    on conflict on constraint committee_code_is_unique do nothing returning id`.execute(db)
  return rows[0]?.id
}

/** False when somebody else changed it meanwhile. */
export async function updateCommittee(
  db: Db,
  id: CommitteeId,
  version: number,
  one: Pick<Committee, 'name' | 'members' | 'filing' | 'paused' | 'levels'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update committee set name = ${one.name}, members = ${one.members}, levels = ${one.levels as Level[]},
    filed_from = ${one.filing.opens}, filed_to = ${one.filing.closes}, paused = ${one.paused}, version = version + 1
    where id = ${id} and version = ${version}`.execute(db)
  return numAffectedRows === 1n
}

/** The title office that authorises an organisation's committee: itself when it is one, else the nearest above. */
export async function findAuthoriser(
  db: Db,
  organisation: OrganisationId,
  kinds: readonly string[],
): Promise<OrganisationId | undefined> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select above.id from organisation o join organisation above on above.id = any (o.ancestors)
    where o.id = ${organisation} and above.kind = any (${[...kinds]}::text[]) order by cardinality(above.ancestors) desc limit 1`.execute(
    db,
  )
  return rows[0]?.id
}
