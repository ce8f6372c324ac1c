import {
  type AchievementAct,
  type AchievementFacts,
  type AchievementRefusal,
  type AchievementState,
  decideAchievement,
} from '../core/achievement.ts'
import type { Row } from '../core/condition.ts'
import type { OrganisationId } from '../core/id.ts'
import type { Library } from '../core/library.ts'
import { logAchievement, tellPerson, tellUnit } from './db/achievement-log.ts'
import { markAchievement } from './db/achievement-marks.ts'
import { type AchievementRow, findAchievement, isSamePerson, writeAchievement } from './db/achievements.ts'
import { type Db, type Server, today } from './hosted.ts'
import { calledIn, knownIn, marksOf, openAchievement, sealed, whatStops } from './library.ts'
import { actorOf, type Session } from './session.ts'

export type Achieving = { db: Db; server: Server; session: Session; library: Library }

type Asked = {
  /** The version the actor had before their eyes. */
  version: number
  reason?: string
  /** What is to be stored instead, already read by the library's own form. */
  value?: Row
}

export type Achieved = { id: number; state: AchievementState; version: number }
export type NotAchieved = { refusal: AchievementRefusal | 'not-found' | 'changed-meanwhile'; problems?: number }

/** The only way an entry changes: hold it, decide, write row, log line and message together. */
export async function achieve(
  { db, server, session, library }: Achieving,
  act: AchievementAct,
  id: number,
  { version, reason = '', value }: Asked,
): Promise<Achieved | NotAchieved> {
  const before = await findAchievement(db, { id })
  if (!before || !isKnownTo(session, before)) return { refusal: 'not-found' }
  const opened = await openAchievement(db, before, server.keys)
  const known = act === 'submit' ? await knownIn(db, before.person, server.keys) : {}
  const day = today(server)
  const now = server.now()
  return db.transaction().execute(async (tx) => {
    const row = await findAchievement(tx, { id, hold: true })
    if (!row || !isKnownTo(session, row)) return { refusal: 'not-found' as const }
    if (row.version !== version || before.version !== version) return { refusal: 'changed-meanwhile' as const }
    const problems = act === 'submit' ? whatStops(opened.form, row.kind, opened.row, known, day).length : 0
    const isOwnerThemself = await isSamePerson(tx, session.account, row.person)
    const decided = decideAchievement(act, row.state, factsOf(row, session, { problems, isOwnerThemself }), { reason })
    if ('refusal' in decided) return { ...decided, ...(problems > 0 && { problems }) }
    const { state } = decided
    const unit = act === 'submit' ? row.bound : row.unit
    const said = act === 'sendBack' ? reason.trim() : act === 'save' ? row.reason : null
    await writeAchievement(
      tx,
      {
        id,
        act,
        state,
        unit,
        reason: said,
        ...((act === 'approve' || act === 'sendBack') && { decidedBy: session.account }),
        ...(value && { filled: filledIn(library, row.kind, value, server) }),
      },
      now,
    )
    const submitted = act === 'submit' ? row.value : undefined
    const written = act === 'sendBack' ? said : null
    await logAchievement(tx, session, { id, version: version + 1, act, state, reason: written, value: submitted }, now)
    if (act === 'submit')
      await markAchievement(tx, id, marksOf(library, opened.form, row.kind, opened.row, day, server.keys))
    await tell(tx, act, row, unit)
    return { id, state, version: version + 1 }
  })
}

/** A row as it is stored under the form of today. */
export const filledIn = (library: Library, kind: string, row: Row, server: Server) => {
  const { form } = library
  const { id: _, ...value } = sealed(form, kind, row, server.keys)
  return {
    form_id: form.id,
    form_version: form.version,
    name: calledIn(library, form, kind, row, today(server)),
    value,
  }
}

/** The owner's own; of others what lies or has lain with the officer's unit, and is not being written again. */
export const isKnownTo = ({ account, kind, office }: Session, { person, unit, state }: AchievementRow) =>
  kind === 'applicant'
    ? person === account
    : kind === 'officer' && office !== undefined && unit === office && lies.includes(state)

const lies: readonly AchievementState[] = ['pending', 'approved', 'returned']

export const factsOf = (
  { person, bound, unit }: AchievementRow,
  session: Session,
  { problems = 0, isOwnerThemself }: { problems?: number; isOwnerThemself: boolean },
): AchievementFacts => ({
  actor: actorOf(session),
  owner: person,
  isOwnerThemself,
  problems,
  ...(bound && { unit: bound }),
  ...(unit && { submittedTo: unit }),
})

const arrived = '有新的业绩等待您审核，请到业绩库审核办理。'

async function tell(db: Db, act: AchievementAct, { person, name }: AchievementRow, unit: OrganisationId | null) {
  if (act === 'submit' && unit) await tellUnit(db, unit, arrived)
  if (act === 'approve') await tellPerson(db, person, `您的业绩“${name}”已由单位审核通过，可以用于申报。`)
  if (act === 'sendBack')
    await tellPerson(db, person, `您的业绩“${name}”被单位退回，请到业绩库查看原因，修改后重新提交。`)
}
