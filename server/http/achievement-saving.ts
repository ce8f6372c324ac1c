import { z } from 'zod'
import type { Row } from '../../core/condition.ts'
import type { FileRef, Problem } from '../../core/form.ts'
import { kindIn, type Library, sectionIn } from '../../core/library.ts'
import { readSection } from '../../core/reading.ts'
import { achieve, filledIn, isKnownTo } from '../achieving.ts'
import { logAchievement } from '../db/achievement-log.ts'
import {
  type AchievementRow,
  countAchievements,
  filesOfAchievement,
  findAchievement,
  findByKey,
  insertAchievement,
  unitsNamed,
} from '../db/achievements.ts'
import { today } from '../hosted.ts'
import { keepForm, knownIn, openAchievement } from '../library.ts'
import { noLibrary, notAchieved, shownAchievement } from './achievement-shape.ts'
import { isKeepable, isShallow } from './keepable.ts'
import { numbersIn } from './numbers-in.ts'
import { type Call, notFound, Refused, refuse } from './route.ts'

export const keyShape = z.string().regex(/^[\w-]{1,64}$/)

type Creating = Call<unknown, unknown, { kind: string; key: string; value: unknown }>
type Changing = Call<{ id: number }, unknown, { version: number; value: unknown }>

/** Sent twice under one name, it is one entry: the second answer shows what is stored. */
export async function create(call: Creating) {
  const { db, region, server, session, body } = call
  const { library } = region
  if (!library) return noLibrary()
  const list = kindIn(library, body.kind) && sectionIn(library, body.kind)?.list
  if (!list) return refuse('no-such-kind', undefined, 404)
  const before = await findByKey(db, session.account, body.key)
  if (before) return shown(call, before, [])
  const held = (await countAchievements(db, session.account)).filter(({ kind }) => kind === body.kind)
  if (held.reduce((sum, { count }) => sum + count, 0) >= list.max)
    return refuse('too-many-achievements', { max: list.max })
  const read = await readRow(call, library, { kind: body.kind, row: { id: body.key }, files: [], value: body.value })
  if (!read.row) return new Refused(400, { refusal: 'not-understood', problems: read.problems })
  const row = read.row
  await keepForm(db, library)
  const id = await db.transaction().execute(async (tx) => {
    const filled = filledIn(library, body.kind, row, server)
    const made = { person: session.account, kind: body.kind, key: body.key, ...filled }
    const id = await insertAchievement(tx, made, server.now())
    if (id !== undefined)
      await logAchievement(tx, session, { id, version: 1, act: 'save', state: 'draft' }, server.now())
    return id
  })
  const now = id === undefined ? await findByKey(db, session.account, body.key) : await findAchievement(db, { id })
  return now ? shown(call, now, read.problems) : refuse('changed-meanwhile')
}

export async function change(call: Changing) {
  const { db, region, server, session, params, body } = call
  const { library } = region
  if (!library) return noLibrary()
  const stored = await findAchievement(db, params)
  if (!stored || !isKnownTo(session, stored)) return notFound()
  if (!kindIn(library, stored.kind)) return refuse('no-such-kind', undefined, 404)
  const { row } = await openAchievement(db, stored, server.keys)
  const files = await filesOfAchievement(db, stored.id, numbersIn(body.value))
  const read = await readRow(call, library, { kind: stored.kind, row, files, value: body.value })
  if (!read.row) return new Refused(400, { refusal: 'not-understood', problems: read.problems })
  await keepForm(db, library)
  const result = await achieve({ ...call, library }, 'save', stored.id, { version: body.version, value: read.row })
  const now = await findAchievement(db, params)
  if ('refusal' in result)
    return result.refusal === 'changed-meanwhile' && now ? conflict(call, now) : notAchieved(result)
  return now ? shown(call, now, read.problems) : notFound()
}

type Given = { kind: string; row: Row; files: readonly FileRef[]; value: unknown }

/** One row, as its kind's list would read it: what can't be kept stays as it was, and is told. */
async function readRow(
  { db, server, session }: Call<unknown, unknown, unknown>,
  { form }: Library,
  { kind, row, files, value }: Given,
): Promise<{ row?: Row; problems: readonly Problem[] }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isShallow(value) || !isKeepable(value))
    return { problems: [{ section: kind, problem: 'not-accepted' }] }
  const [known, units] = await Promise.all([
    knownIn(db, session.account, server.keys),
    unitsNamed(db, numbersIn(value)),
  ])
  const { value: rows, problems } = readSection(form, kind, [{ ...value, id: row.id }], {
    answers: { [kind]: [row] },
    known,
    today: today(server),
    files: new Map(files.map((file) => [file.file, file])),
    organisations: new Map(units.map((unit) => [unit.id, unit])),
  })
  const [read] = (rows ?? []) as readonly Row[]
  return read ? { row: read, problems } : { problems }
}

type Any = Call<unknown, unknown, unknown>

async function shown({ db, server }: Any, one: AchievementRow, problems: readonly Problem[]) {
  const { row } = await openAchievement(db, one, server.keys)
  return { item: shownAchievement(one, row), problems }
}

/** Both versions stand side by side on the screen; nothing has been stored. */
async function conflict({ db, server }: Any, one: AchievementRow) {
  const { row } = await openAchievement(db, one, server.keys)
  return new Refused(409, { refusal: 'changed-elsewhere', stored: shownAchievement(one, row) })
}
