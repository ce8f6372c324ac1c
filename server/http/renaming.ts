import { isEditable } from '../../core/application.ts'
import type { Row, Sheet } from '../../core/condition.ts'
import type { FileRef, Json } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import { ownFile, renameFile, rewriteAnswer, rewriteEntry } from '../db/renaming.ts'
import { renamed } from '../files/name.ts'
import type { Db } from '../hosted.ts'
import { findOpened } from '../working.ts'
import { whyLocked } from './kept-section.ts'
import { type Call, notFound, type Refused, refuse } from './route.ts'

type Renaming = Call<{ id: number }, unknown, { name: string }>

/** Its owner gives a file another name, everywhere it is named: while that can be edited, and never what was taken over. */
export const rename = (call: Renaming): Promise<FileRef | Refused> =>
  call.db.transaction().execute(async (tx) => {
    const { session, params, body } = call
    const file = await ownFile(tx, session.account, params.id)
    if (!file) return notFound()
    if (file.copied) return refuse('imported-file-frozen')
    const name = renamed(body.name, file.name.split('.').at(-1) ?? file.type)
    if (name === undefined) return refuse('file-name-missing')
    const { application, achievement, state, value } = file
    if (application !== null) {
      const refused = await inAnswers(call, tx, application, name)
      if (refused) return refused
    } else if (state !== 'draft' && state !== 'returned') return refuse('wrong-state')
    if (achievement !== null && value) await rewriteEntry(tx, achievement, withName(value, params.id, name))
    return renameFile(tx, params.id, name)
  })

async function inAnswers({ region, server, session, params }: Renaming, tx: Db, id: ApplicationId, name: string) {
  const working = await findOpened({ db: tx, region }, server, { id, person: session.account, hold: true })
  if (!working) return notFound()
  const { row, answers } = working
  if (!isEditable(row.progress)) return refuse('wrong-state')
  const naming = Object.keys(answers).filter((section) => isNamedIn(answers[section] as Json, params.id))
  const locked = naming
    .map((section) => whyLocked(region, working, section, withName(answers[section] ?? {}, params.id, name)))
    .find((one) => one !== undefined)
  if (locked) return locked
  // As it lies in the database, with personal numbers sealed.
  for (const section of naming)
    await rewriteAnswer(tx, id, section, withName(row.answers[section]?.value ?? {}, params.id, name))
  return undefined
}

const isNamedIn = (value: Json | undefined, file: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (isRef(value, file) || Object.values(value).some((one) => isNamedIn(one, file)))

const withName = <Value extends Sheet | readonly Row[]>(value: Value, file: number, name: string): Value =>
  named(value as Json, file, name) as Value

function named(value: Json, file: number, name: string): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => named(one, file, name))
  if (isRef(value, file)) return { ...value, name }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, file, name)]))
}

const isRef = (value: object, file: number) => 'sha256' in value && 'file' in value && value.file === file
