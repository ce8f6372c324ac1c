import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

/** Where a part of an upload lies, and what it is. */
export type Piece = { name: string; bytes: number; sha256: string }
export type UploadRow = {
  id: string
  bytes: number
  received: number
  said: string
  pieces: readonly Piece[]
  begun: Date
}

export const insertUpload = (db: Db, { id, bytes, said }: Pick<UploadRow, 'id' | 'bytes' | 'said'>) =>
  sql`insert into upload (id, bytes, said) values (${id}, ${bytes}, ${said})`.execute(db)

/** Whole or not, an upload that nobody finished is forgotten after a day. */
const kept = sql`begun_at > now() - interval '1 day'`

export async function findUploadRow(db: Db, id: string): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`
    select id, bytes, received, said, pieces, begun_at as begun from upload where id = ${id} and ${kept}`.execute(db)
  return rows[0]
}

/** How far it has come with this piece; nothing where another request was there first, by whichever process. */
export async function addPiece(db: Db, id: string, from: number, piece: Piece): Promise<number | undefined> {
  const { rows } = await sql<{ received: number }>`
    update upload set received = received + ${piece.bytes}, pieces = pieces || ${JSON.stringify([piece])}::jsonb
    where id = ${id} and received = ${from} and received + ${piece.bytes} <= bytes returning received`.execute(db)
  return rows[0]?.received
}

export async function deleteUpload(db: Db, id: string): Promise<readonly Piece[]> {
  const { rows } = await sql<{ pieces: Piece[] }>`delete from upload where id = ${id} returning pieces`.execute(db)
  return rows[0]?.pieces ?? []
}

export async function deleteOldUploads(db: Db): Promise<readonly Piece[]> {
  const { rows } = await sql<{ pieces: Piece[] }>`delete from upload where not (${kept}) returning pieces`.execute(db)
  return rows.flatMap(({ pieces }) => pieces)
}
