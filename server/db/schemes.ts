import { sql } from 'kysely'
import type { SchemeState } from '../../core/filing.ts'
import type { CommitteeId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** 评审方案 of one year: when and how the committee means to review. */
export type SchemeBody = { meets: string; place: string; method: string; panels: string; remarks: string }
export type Scheme = {
  id: number
  committee: CommitteeId
  year: number
  body: SchemeBody
  state: SchemeState
  reason: string | null
  version: number
}

const columns = sql`id, committee, year, body, state, progress ->> 'reason' as reason, version`

export async function findScheme(db: Db, id: number): Promise<Scheme | undefined> {
  const { rows } = await sql<Scheme>`select ${columns} from scheme where id = ${id}`.execute(db)
  return rows[0]
}

export async function listSchemes(db: Db, committee: CommitteeId): Promise<Scheme[]> {
  const { rows } =
    await sql<Scheme>`select ${columns} from scheme where committee = ${committee} order by year desc, id desc limit 100`.execute(
      db,
    )
  return rows
}

/** The new id, or nothing when the year already has a scheme that was not refused. */
export async function insertScheme(
  db: Db,
  committee: CommitteeId,
  year: number,
  body: SchemeBody,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into scheme (committee, year, body) values (${committee}, ${year}, ${JSON.stringify(body)}::jsonb)
    on conflict (committee, year) where (progress ->> 'state') <> 'refused' do nothing returning id`.execute(db)
  return rows[0]?.id
}
