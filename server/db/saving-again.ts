import { sql } from 'kysely'
import type { Row, Sheet } from '../../core/condition.ts'
import type { Db } from '../hosted.ts'
import { hashOf } from '../session.ts'
import { answerMarks, rowsMark, sources, type WorkingRow } from './working-copies.ts'

type Again = {
  token: string
  row: Pick<WorkingRow, 'id' | 'rows_mark' | 'answer_marks'>
  section: string
  value: Sheet | readonly Row[]
  from: number
  now: Date
}

/**
 * Nothing, unless the session holds, has been noted within the last minute, and every row that the working copy was read
 * from is the one that it was then: whoever saves again under a copy at hand is answered as if it had just been read.
 */
export async function saveAgain(db: Db, { token, row, section, value, from, now }: Again) {
  const { rows } = await sql<{ version: number; mark: string }>`/* save-again */
    with held as (
      select a.id from ${sources} join login_session l on l.account = p.id
      where a.id = ${row.id} and l.token_hash = ${hashOf(token)} and l.expires_at > now() and l.seen_at > now() - interval '1 minute'
        and p.disabled_at is null and ${rowsMark} = ${row.rows_mark} and ${answerMarks} = ${`{${row.answer_marks}}`}::xid[]
      for no key update of a
    )
    update answer w set value = ${JSON.stringify(value)}::jsonb, version = w.version + 1, saved_at = ${now}
    from held where w.application = held.id and w.section = ${section} and w.version = ${from}
    returning w.version, w.xmin::text as mark`.execute(db)
  return rows[0]
}
