import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import type { Progress } from '../../core/application.ts'
import type { ApplicationId, CommitteeId, PersonId } from '../../core/id.ts'
import { openPrinter } from '../print/printer.ts'
import { findProceedings, verifiedAt } from '../proceedings.ts'
import { placeOf } from '../storage/folder.ts'
import { exampleCast, filledIn, handedIn, versionOf } from './example-cast.ts'
import { jpeg } from './papers.ts'
import type { Cast } from './standing-cast.ts'

export const texts = {
  opinion: '材料属实，同意上报',
  recommendation: '在公示栏公示五个工作日，无异议',
  groupOpinion: '推荐小组七人一致同意推荐',
}
const tally = { members: 7, attending: 7, yes: 6, no: 1, abstain: 0 }
const deskPeople = ['chen', 'gao', 'zhou', 'he', 'wu', 'sun'] as const

/** The standing cast with a printer, and people brought as far as one likes: through the desks by them, beyond by hand. */
export async function printScene() {
  const printer = openPrinter()
  afterAll(() => printer.close())
  const cast = await exampleCast({ printer })
  const { rows } = await sql<{ id: CommitteeId }>`
    insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
    values ('C1', '工程系列中级评委会', 'engineering', '{intermediate}', 'open', ${cast.offices.city}, ${cast.offices.city}, 7,
      '2026-01-01', '2026-12-31') returning id`.execute(cast.db)
  const committee = rows[0]?.id as CommitteeId
  const submitted = async (who: string) => {
    const id = (await handedIn(cast, who)) as ApplicationId
    await keepPhoto(cast, id)
    return id
  }
  const eligible = async (who: string) => {
    const id = await submitted(who)
    for (const desk of deskPeople) await approve(cast, desk, id)
    return id
  }
  const voted = { office: cast.offices.city, committee, entrusted: false, tally }
  const passed = async (who: string, to: 'passed' | 'confirmed' = 'passed') => {
    const id = await eligible(who)
    await happens(cast, id, 'recordOutcome', { state: 'passed', ...voted })
    if (to === 'confirmed') await happens(cast, id, 'confirm', { state: 'confirmed', ...voted })
    return id
  }
  const certified = async (who: string) => {
    const id = await passed(who, 'confirmed')
    const made = await cast.call('wu', 'PUT', '/certificates', { applications: [id] })
    if (!made.body.results[0].ok) throw new Error(JSON.stringify(made.body))
    return id
  }
  const enrol = async (...names: string[]) => {
    for (const name of names)
      (cast.people as Record<string, PersonId>)[name] = await cast.hire(name, 'applicant', cast.offices.unit)
  }
  const draft = (who: string) => filledIn(cast, who)
  const put = async (who: string, path: string, body: object) => {
    const done = await cast.call(who, 'PUT', path, body)
    if (done.status !== 200) throw new Error(`${who} ${path}: ${JSON.stringify(done.body)}`)
  }
  const sendBack = async (who: string, id: number) => {
    const { version } = (await cast.call(who, 'GET', `/checks/${id}`)).body
    await put(who, `/checks/${id}/return`, { version, reason: '请补充' })
  }
  const resubmit = async (who: string, id: number) =>
    put(who, `/applications/${id}/submission`, { version: await versionOf(cast, who, id), undertaking: '1' })
  /** The address in the QR code, as it is laid out. */
  const addressIn = async (id: number) =>
    (await findProceedings(cast, id as ApplicationId, verifiedAt(cast.server, cast.region)))?.certificate?.address
  return {
    ...cast,
    cast,
    committee,
    draft,
    keepPhoto: (id: number) => keepPhoto(cast, id as ApplicationId),
    submitted,
    sendBack,
    resubmit,
    eligible,
    passed,
    certified,
    enrol,
    addressIn,
  }
}

export type PrintScene = Awaited<ReturnType<typeof printScene>>

export async function approve({ call }: Cast, who: string, id: number, opinion = `${who}：同意`) {
  const { version } = (await call(who, 'GET', `/checks/${id}`)).body
  const done = await call(who, 'PUT', `/checks/${id}/approval`, { version, ...texts, opinion })
  if (done.status !== 200) throw new Error(`${who}: ${JSON.stringify(done.body)}`)
}

const photoOf = async ({ db, server }: Cast, id: number) => {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from file where application = ${id} and type = 'jpg'`.execute(db)
  return join(server.files, 'kept/example', placeOf(rows[0]?.sha256 ?? ''))
}

async function keepPhoto(cast: Cast, id: number) {
  const path = await photoOf(cast, id)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await jpeg())
}

export const losePhoto = async (cast: Cast, id: number) => rm(await photoOf(cast, id))

/** As if the declaration had been signed with these words. */
export const signedWith = ({ db }: Cast, id: number, path: readonly string[], text: string) =>
  sql`insert into submission (application, number, snapshot)
    select application, number + 1, jsonb_set(snapshot, ${path as string[]}, ${JSON.stringify(text)}::jsonb)
    from submission where application = ${id} order by number desc limit 1`.execute(db)

async function happens({ db, offices, clock }: Cast, id: ApplicationId, act: string, progress: Progress) {
  await sql`update application set progress = ${JSON.stringify(progress)}::jsonb, version = version + 1 where id = ${id}`.execute(
    db,
  )
  await sql`insert into event (application, version, act, actor_is, actor_name, office, input, progress, at)
    select id, version, ${act}, 'officer', '某', ${offices.city}, '{}', progress, ${clock.now} from application where id = ${id}`.execute(
    db,
  )
}
