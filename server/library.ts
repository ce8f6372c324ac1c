import { sql } from 'kysely'
import { blocking, problemsOf } from '../core/completeness.ts'
import type { Known, Row } from '../core/condition.ts'
import type { Day } from '../core/day.ts'
import type { Form, Problem } from '../core/form.ts'
import type { PersonId } from '../core/id.ts'
import { birthdayOf, genderOf } from '../core/identity.ts'
import { kindIn, type Library, nameOf, samenessOf } from '../core/library.ts'
import type { AchievementRow } from './db/achievements.ts'
import { getForm } from './db/plans.ts'
import type { Db } from './hosted.ts'
import { sealAnswers, unsealAnswers } from './private.ts'
import { type Keys, mark, unseal } from './seal.ts'

/** What entries may ask about beside themselves; only for the person's own. */
export async function knownIn(db: Db, person: PersonId, keys: Keys): Promise<Known> {
  const { rows } = await sql<{ name: string; sealed: Buffer; unit: number | null; unitName: string | null }>`
    select p.name, p.id_number_sealed as sealed, o.id as unit, o.name as "unitName" from account p
    left join organisation o on o.id = p.organisation where p.id = ${person}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a person without an account')
  const idNumber = unseal(row.sealed, keys)
  return {
    name: row.name,
    idNumber,
    gender: genderOf(idNumber),
    birthday: birthdayOf(idNumber),
    ...(row.unitName !== null && {
      organisation: { id: row.unit, name: row.unitName },
      organisationName: row.unitName,
    }),
  }
}

/** The form that an entry was filled in on, and the entry with everything unsealed. */
export async function openAchievement(db: Db, row: AchievementRow, keys: Keys): Promise<{ form: Form; row: Row }> {
  const form = await getForm(db, row.form_id, row.form_version)
  return { form, row: unsealed(form, row, keys) }
}

function unsealed(form: Form, { kind, key, value }: AchievementRow, keys: Keys): Row {
  const rows = unsealAnswers(form, { [kind]: [{ ...value, id: key }] }, keys)[kind] as readonly Row[]
  return rows[0] ?? { id: key }
}

export function sealed(form: Form, kind: string, row: Row, keys: Keys): Row {
  const rows = sealAnswers(form, { [kind]: [row] }, keys)[kind] as readonly Row[]
  return rows[0] ?? row
}

/** What stands in the way of submitting this one entry. */
export const whatStops = (form: Form, kind: string, row: Row, known: Known, today: Day): Problem[] =>
  blocking(problemsOf(form, { [kind]: [row] }, known, today)).filter(({ section }) => section === kind)

export function calledIn(library: Library, form: Form, kind: string, row: Row, today: Day): string {
  const its = kindIn(library, kind)
  return its ? nameOf(form, its, row, today) : ''
}

export const marksOf = (library: Library, form: Form, kind: string, row: Row, today: Day, keys: Keys) => {
  const its = kindIn(library, kind)
  return its ? samenessOf(form, its, row, today).map(({ of, says }) => ({ mark: mark(of, keys), says })) : []
}

/** The library's form is stored once for all who fill it in; one that somebody has filled in is never rewritten. */
export async function keepForm(db: Db, { form }: Library) {
  if (keptIn.has(db)) return
  await sql`insert into form (id, version, body) values (${form.id}, ${form.version}, ${JSON.stringify(form)}::jsonb)
    on conflict (id, version) do update set body = excluded.body
    where not exists (select from achievement x where x.form_id = form.id and x.form_version = form.version)`.execute(
    db,
  )
  keptIn.add(db)
}

const keptIn = new WeakSet<Db>()
