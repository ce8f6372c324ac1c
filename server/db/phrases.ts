import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type Phrase = { id: number; text: string; position: number }

export const mostPhrases = 100

export async function listPhrases(db: Db, person: PersonId): Promise<Phrase[]> {
  const { rows } = await sql<Phrase>`
    select id, text, position from phrase where account = ${person} order by position, id limit ${mostPhrases}`.execute(
    db,
  )
  return rows
}

/** Nothing when the person has as many as anybody may. */
export async function insertPhrase(db: Db, person: PersonId, text: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into phrase (account, text, position)
    select ${person}, ${text}, coalesce(max(position) + 1, 0) from phrase where account = ${person} having count(*) < ${mostPhrases}
    returning id`.execute(db)
  return rows[0]?.id
}

export async function updatePhrase(db: Db, person: PersonId, id: number, { text, position }: Omit<Phrase, 'id'>) {
  const { rows } = await sql`
    update phrase set text = ${text}, position = ${position} where id = ${id} and account = ${person} returning id`.execute(
    db,
  )
  return rows.length > 0
}

export async function deletePhrase(db: Db, person: PersonId, id: number) {
  const { rows } = await sql`delete from phrase where id = ${id} and account = ${person} returning id`.execute(db)
  return rows.length > 0
}
