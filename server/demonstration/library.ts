import { sql } from 'kysely'
import type { AchievementAct } from '../../core/achievement.ts'
import { pages, real } from '../../core/demonstrated.ts'
import type { DemonstrationAchievement, DemonstrationApplicant, Evidence } from '../../core/demonstration.ts'
import type { FileRef } from '../../core/form.ts'
import type { PersonId } from '../../core/id.ts'
import { genderOf } from '../../core/identity.ts'
import type { Library } from '../../core/library.ts'
import { filesOf } from '../../core/submission.ts'
import { achieve, filledIn } from '../achieving.ts'
import { logAchievement } from '../db/achievement-log.ts'
import { insertAchievement } from '../db/achievements.ts'
import type { Hosted, Server } from '../hosted.ts'
import { keepForm } from '../library.ts'
import type { Session } from '../session.ts'
import type { Archive } from './archive.ts'
import type { Cast } from './cast.ts'
import { storeEvidence } from './evidence-files.ts'
import { type Setting, the } from './setting.ts'
import { dayOf, type Stage } from './stages.ts'

type Filling = Hosted & { server: Server; setting: Setting; archive: Archive; cast: Cast }

/** Everybody's library, entry by entry as they and their units would have kept it; which entry each key became. */
export async function fillLibraries(filling: Filling, people: readonly DemonstrationApplicant[]) {
  const { db, region, setting } = filling
  const made = new Map<PersonId, ReadonlyMap<string, number>>()
  const { library } = region
  if (!library) return made
  await keepForm(db, library)
  for (const one of people) {
    const person = the(setting.people.get(one))
    made.set(person, await fillLibrary(filling, library, one, person))
  }
  // What came long ago has long been read.
  await sql`update message set made_at = made_at - interval '99 days', read_at = made_at - interval '98 days' where text like '%业绩%' and account in
    (select id from account where kind = 'applicant')`.execute(db)
  return made
}

async function fillLibrary(filling: Filling, library: Library, one: DemonstrationApplicant, person: PersonId) {
  const { db, setting, archive, cast } = filling
  const kept = one.library ?? []
  const wanted = kept.flatMap(({ value }) => pages({ value }))
  const holder = { name: one.name, gender: genderOf(one.idNumber) } as const
  const files = await storeEvidence(db, archive, unique(wanted), { person, holder })
  const unit = the(setting.organisations.get(one.organisation)).id
  const sessions = { person: cast.person(person), officer: cast.at(unit, 'officer') }
  const entries: [string, number][] = []
  for (const [index, entry] of kept.entries())
    entries.push([entry.key, await keep(filling, library, { entry, files, sessions, index })])
  return new Map(entries)
}

type Kept = {
  entry: DemonstrationAchievement
  files: ReadonlyMap<string, FileRef>
  sessions: { person: Session; officer: Session }
  index: number
}

async function keep(filling: Filling, library: Library, { entry, files, sessions, index }: Kept): Promise<number> {
  const { db, server, setting } = filling
  const { key, kind, state, reason = '' } = entry
  const row = the(
    real(
      { [kind]: [{ ...entry.value, id: key }] },
      (page) => the(files.get(JSON.stringify(page))),
      (name) => the(setting.organisations.get(name)),
    )[kind] as Parameters<typeof filledIn>[2][] | undefined,
  )[0]
  const made = { person: sessions.person.account, kind, key, ...filledIn(library, kind, the(row), server) }
  const when = (stage: Stage) => dayOf(server.now(), stage, index)
  const [kept, checked] = state === 'approved' ? (['library', 'library-check'] as const) : lately
  const id = the(await insertAchievement(db, made, when(kept)))
  const own = filesOf(library.form, { [kind]: [the(row)] }).map(({ file }) => file)
  await sql`update file set achievement = ${id} where id = any (${own}::bigint[])`.execute(db)
  await logAchievement(db, sessions.person, { id, version: 1, act: 'save', state: 'draft' }, when(kept))
  const acts = { draft: [], pending: ['submit'], approved: ['submit', 'approve'], returned: ['submit', 'sendBack'] }
  for (const [done, act] of (acts[state] as AchievementAct[]).entries()) {
    const session = act === 'submit' ? sessions.person : sessions.officer
    const now = when(act === 'submit' ? kept : checked)
    const achieving = { db, library, session, server: { ...server, now: () => now } }
    const result = await achieve(achieving, act, id, { version: done + 1, ...(reason && { reason }) })
    if ('refusal' in result) throw new Error(`the demonstration's achievement ${key}: ${result.refusal}`)
  }
  return id
}

const lately = ['submit-lately', 'check-lately'] as const

const unique = (wanted: readonly Evidence[]) => [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()]
