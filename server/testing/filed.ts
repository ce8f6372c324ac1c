import { sql } from 'kysely'
import type { Answers } from '../../core/condition.ts'
import type { Db } from '../hosted.ts'

type Picture = { file: number; name: string; type: string; bytes: number; sha256: string }

/** The answers with every picture in them stored as the applicant's own, as if it had been sent. */
export async function filed(db: Db, application: number, answers: Answers): Promise<Answers> {
  const pictures = new Map<string, number>()
  JSON.stringify(answers, (_, one) => {
    if (isPicture(one)) pictures.set(one.sha256, 0)
    return one
  })
  for (const sha256 of pictures.keys()) {
    const { rows } = await sql<{ id: number }>`
      insert into file (owner, application, name, type, bytes, sha256)
      select applicant, id, ${`${sha256}.jpg`}, 'jpg', 200000, encode(sha256(${`${application} ${sha256}`}::text::bytea), 'hex')
      from application where id = ${application} returning id`.execute(db)
    pictures.set(sha256, rows[0]?.id ?? 0)
  }
  return JSON.parse(
    JSON.stringify(answers, (_, one) => (isPicture(one) ? { ...one, file: pictures.get(one.sha256) } : one), 0),
  )
}

const isPicture = (one: unknown): one is Picture => typeof one === 'object' && one !== null && 'sha256' in one
