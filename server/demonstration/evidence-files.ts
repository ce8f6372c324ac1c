import { sql } from 'kysely'
import type { Evidence } from '../../core/demonstration.ts'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { Archive } from './archive.ts'
import type { Person } from './portrait.ts'

type Owner = { person: PersonId; application?: ApplicationId; holder: Person }

/** Each of these pages drawn and stored as its owner's, by the page as text. */
export async function storeEvidence(
  db: Db,
  archive: Archive,
  wanted: readonly Evidence[],
  { person, application, holder }: Owner,
): Promise<Map<string, FileRef>> {
  const kept = await Promise.all(
    wanted.map(async (page) => {
      const stored = await archive(page, holder)
      return { key: JSON.stringify(page), name: page.page, type: page.type, ...stored }
    }),
  )
  const { rows } = await sql<FileRef & { key: string }>`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as w(key text, name text, type text, bytes bigint, sha256 text)),
    kept as (
      insert into file (owner, application, name, type, bytes, sha256)
      select ${person}, ${application ?? null}, name, type, bytes, sha256 from wanted
      returning id, name, type, bytes, sha256
    )
    select w.key, k.id as file, k.name, k.type, k.bytes, k.sha256 from kept k join wanted w using (name, sha256)`.execute(
    db,
  )
  return new Map(rows.map(({ key, ...file }) => [key, file]))
}
