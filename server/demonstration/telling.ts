import type { Progress, State } from '../../core/application.ts'
import type { ApplicationId, CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Role } from '../../core/route.ts'
import type { Acting, Result } from '../act.ts'
import { type CommitteeRow, findCommittee } from '../db/committees.ts'
import type { Hosted, Server } from '../hosted.ts'
import type { Session } from '../session.ts'
import type { Cast } from './cast.ts'
import type { Declared } from './declaring.ts'
import { dayOf, type Stage } from './stages.ts'

export type Told = Declared & { until: State; approvals: number }

/** What every part of the stories needs: who acts, and on which day. */
export type Telling = Hosted & { server: Server; cast: Cast }

/** The same server on the day of a stage. */
export const on = ({ db, region, server }: Telling, stage: Stage, index = 0) => ({
  db,
  region,
  server: { ...server, now: () => dayOf(server.now(), stage, index) },
})

export const as = (telling: Telling, stage: Stage, session: Session | undefined, index = 0): Acting => ({
  ...on(telling, stage, index),
  session,
})

type Constant = {
  progress: Progress
  series: string
  level: Told['applicant']['level']
  autonomous: boolean
  organisation: OrganisationId
}

export async function constantOf({ db }: Telling, id: ApplicationId): Promise<Constant> {
  const row = await db
    .selectFrom('application')
    .select(['progress', 'series', 'level', 'autonomous', 'organisation'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as unknown as Constant
}

export const progressOf = async (telling: Telling, id: ApplicationId) => (await constantOf(telling, id)).progress

export async function officeOf(telling: Telling, id: ApplicationId): Promise<OrganisationId> {
  const progress = await progressOf(telling, id)
  if (!('office' in progress)) throw new Error(`application ${id} is ${progress.state} and lies at no office`)
  return progress.office
}

export async function committeeOf(telling: Telling, id: ApplicationId): Promise<CommitteeRow> {
  const progress = await progressOf(telling, id)
  const committee =
    'committee' in progress ? await findCommittee(telling.db, progress.committee as CommitteeId) : undefined
  if (!committee) throw new Error(`application ${id} lies with no committee`)
  return committee
}

/** Who puts its outcome on notice: its own unit where opinions climb, else the office where its route ended. */
export const noticeKeeper = async (telling: Telling, id: ApplicationId) =>
  telling.region.policy.outcomeNotice === 'climbs'
    ? (await constantOf(telling, id)).organisation
    : await officeOf(telling, id)

/** The same act by each office for its own people. */
export async function eachOffice(
  telling: Telling,
  whom: readonly Told[],
  role: Role,
  run: (session: Session, ids: ApplicationId[]) => Promise<readonly Result[]>,
  at = officeOf,
) {
  const offices = new Map<OrganisationId, ApplicationId[]>()
  for (const { id } of whom) {
    const office = await at(telling, id)
    offices.set(office, [...(offices.get(office) ?? []), id])
  }
  for (const [office, ids] of offices) (await run(telling.cast.at(office, role), ids)).forEach(sure)
}

/** A story that the process refuses is a mistake of the demonstration. */
export function sure(result: { id: number; ok: boolean }) {
  if (!result.ok) throw new Error(`the demonstration's application ${result.id}: ${JSON.stringify(result)}`)
}
