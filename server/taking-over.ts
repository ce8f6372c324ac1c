import type { Answers, Row } from '../core/condition.ts'
import { rowsOf } from '../core/condition.ts'
import type { FileRef, Json, Section } from '../core/form.ts'
import type { ApplicationId, PersonId } from '../core/id.ts'
import { sectionIn } from '../core/library.ts'
import type { Region } from '../core/region.ts'
import { filesOf } from '../core/submission.ts'
import { copyOf, type Stale, staleness, type Taken, takenIn } from '../core/taken.ts'
import type { AchievementRow } from './db/achievements.ts'
import { copyFiles, standingOf } from './db/taken.ts'
import type { Db, Server } from './hosted.ts'
import { openAchievement } from './library.ts'
import type { Working } from './working.ts'

/** The row that each of these entries would become, its files still those of the library. */
export const rowsToBe = (db: Db, server: Server, section: Section, entries: readonly AchievementRow[]) =>
  Promise.all(
    entries.map(async (entry) => {
      const { row } = await openAchievement(db, entry, server.keys)
      const { id: _, ...value } = row
      return copyOf(section, { kind: entry.kind, entry: entry.id, version: entry.version, value })
    }),
  )

/** The same rows with files of the application's own. */
export async function withOwnFiles(
  db: Db,
  { form }: Pick<Working, 'form'>,
  section: Section,
  rows: readonly Row[],
  whose: { application: ApplicationId; person: PersonId },
): Promise<Row[]> {
  const files = filesOf(form, { [section.id]: rows }).map(({ file }) => file)
  const copies = await copyFiles(db, { ...whose, files })
  const fields = section.fields.filter(({ kind }) => kind === 'files' || kind === 'photo').map(({ id }) => id)
  const copy = (value: Json): Json => (Array.isArray(value) ? value.map(copy) : copyOfFile(value as FileRef, copies))
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([id, value]) => [id, fields.includes(id) ? copy(value) : value]),
      ) as Row,
  )
}

function copyOfFile({ file }: FileRef, copies: ReadonlyMap<number, FileRef>): FileRef {
  const copy = copies.get(file)
  if (!copy) throw new Error(`an approved achievement names a file that is not its own: ${file}`)
  return copy
}

export type NotTaken = {
  refusal:
    | 'achievement-already-imported'
    | 'achievement-not-approved'
    | 'achievement-of-other-kind'
    | 'no-such-achievement'
    | 'too-many-imported'
  detail: Readonly<Record<string, string | number>>
}

/** Why these may not be taken over into the section, all of them named that the first reason is about. */
export function whyNotTaken(
  section: Section,
  wanted: readonly number[],
  found: readonly AchievementRow[],
  { taken, answers, region }: { taken: readonly Taken[]; answers: Answers; region: Region },
): NotTaken | undefined {
  const called = (some: readonly AchievementRow[]) => some.map((one) => titleOf(one, region)).join('、')
  if (found.length < wanted.length)
    return { refusal: 'no-such-achievement', detail: { count: wanted.length - found.length } }
  const already = found.filter(({ id }) => taken.some(({ entry }) => entry === id))
  const where = taken.find(({ entry }) => entry === already[0]?.id)?.heading ?? ''
  if (already.length > 0) return { refusal: 'achievement-already-imported', detail: { names: called(already), where } }
  const others = found.filter(({ kind }) => !section.list?.from?.kinds.includes(kind))
  if (others.length > 0) return { refusal: 'achievement-of-other-kind', detail: { names: called(others) } }
  const unapproved = found.filter(({ state }) => state !== 'approved')
  if (unapproved.length > 0) return { refusal: 'achievement-not-approved', detail: { names: called(unapproved) } }
  const [max, now] = [section.list?.max ?? 0, rowsOf(answers, section.id).length]
  return now + found.length > max
    ? { refusal: 'too-many-imported', detail: { max, now, chosen: found.length } }
    : undefined
}

const titleOf = ({ name, kind }: AchievementRow, { library }: Region) =>
  name || (library && sectionIn(library, kind)?.heading) || kind

/** Per imported row, what has become of its achievement where that is no longer what was taken over. */
export async function staleIn(db: Db, person: PersonId, { form, answers }: Pick<Working, 'form' | 'answers'>) {
  const taken = takenIn(form, answers)
  const now = await standingOf(
    db,
    person,
    taken.map(({ entry }) => entry),
  )
  return Object.fromEntries(
    taken.flatMap((one): [string, Stale][] => {
      const stale = staleness(one, now.get(one.entry))
      return stale ? [[one.row, stale]] : []
    }),
  )
}
