import { type RawBuilder, sql } from 'kysely'
import type { Form } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import type { Snapshot } from '../../core/snapshot.ts'
import type { Db } from '../hosted.ts'
import { sealSnapshot, unsealSnapshot } from '../private.ts'
import type { Keys } from '../seal.ts'
import type { Beside } from './acting.ts'
import { getForm } from './plans.ts'
import type { WorkingRow } from './working-copies.ts'

/** As it is stored: the form is named, and lies where nobody can change it any more. Older ones carry it. */
export type Stored = Omit<Snapshot, 'form'> & { form: Form | Pick<Form, 'id' | 'version'> }

export async function opened(db: Db, { form, ...rest }: Stored, keys: Keys): Promise<Snapshot> {
  return unsealSnapshot({ ...rest, form: 'sections' in form ? form : await getForm(db, form.id, form.version) }, keys)
}

/** Numbered from 1 within the application; never changed afterwards (the server has no right to). */
export const insertSubmission = (db: Db, id: ApplicationId, snapshot: Snapshot, keys: Keys, now: Date) =>
  sql`/* freeze */ ${inserting(sql`(values (${id}::bigint)) as of (id)`, toStore(snapshot, keys), now)}`.execute(db)

/** The same in the statement of the act that submits, which does nothing when an answer was changed since these were read. */
export const submitting = (
  { answer_marks }: Pick<WorkingRow, 'answer_marks'>,
  snapshot: Snapshot,
  keys: Keys,
  now: Date,
): Beside => ({
  guard: sql`answers_are(l.id, ${`{${answer_marks}}`}::xid[])`,
  writes: inserting(sql`changed as of`, toStore(snapshot, keys), now),
})

const inserting = (of: RawBuilder<unknown>, stored: Stored, now: Date) => sql`
  insert into submission (application, number, snapshot, made_at)
  select of.id, (select coalesce(max(number), 0) + 1 from submission where application = of.id), ${JSON.stringify(stored)}::jsonb,
    ${now}::timestamptz from ${of}`

function toStore(snapshot: Snapshot, keys: Keys): Stored {
  const { form, ...rest } = sealSnapshot(snapshot, keys)
  return { ...rest, form: { id: form.id, version: form.version } }
}

/** The last submission, and the one before it. Whoever reads these must show them through `view`. */
export async function listLastSubmissions(db: Db, id: ApplicationId, keys: Keys): Promise<Snapshot[]> {
  const { rows } = await sql<{ snapshot: Stored }>`
    select snapshot from submission where application = ${id} order by number desc limit 2`.execute(db)
  return Promise.all(rows.map(({ snapshot }) => opened(db, snapshot, keys)))
}

/** The last submission of each, for work on many: the form is read once, not with every one. */
export async function listSnapshots(
  db: Db,
  ids: readonly ApplicationId[],
  keys: Keys,
): Promise<Map<ApplicationId, Snapshot>> {
  const { rows } = await sql<{ id: ApplicationId; form: string; version: number; rest: Omit<Snapshot, 'form'> }>`
    select distinct on (application) application as id, snapshot -> 'form' ->> 'id' as form,
      (snapshot -> 'form' ->> 'version')::int as version, snapshot - 'form' as rest
    from submission where application = any (${ids as ApplicationId[]}::bigint[]) order by application, number desc`.execute(
    db,
  )
  const all = new Map<ApplicationId, Snapshot>()
  for (const { id, form, version, rest } of rows)
    all.set(id, unsealSnapshot({ ...rest, form: await getForm(db, form, version) }, keys))
  return all
}
