import type { AuditAction } from '../core/audit.ts'
import { inWordsOf } from '../core/defence.ts'
import {
  decideExemption,
  type ExemptionAct,
  type ExemptionFacts,
  type ExemptionRefusal,
  type ExemptionState,
} from '../core/exemption.ts'
import type { ApplicationId, FileId } from '../core/id.ts'
import type { Region } from '../core/region.ts'
import { audit } from './audit.ts'
import { cancelDefence, findDefence, holdRooms } from './db/defences.ts'
import {
  type ExemptingRow,
  endExemption,
  findExempting,
  findExemption,
  insertExemption,
  tellApplicant,
  tellOrganiser,
} from './db/exemptions.ts'
import { filesOwned } from './files/owned.ts'
import type { Db, Server } from './hosted.ts'
import { actorOf, type Session } from './session.ts'

export type Exempting = { db: Db; region: Region; server: Server; session: Session; address: string }
type Asked = { reason: string; files: readonly number[] }
export type Exempted = { state: ExemptionState }
export type NotExempted = { refusal: ExemptionRefusal | 'not-found' | 'file-not-yours' }

/** One's own request: asked, or taken back. */
export const askExemption = (exempting: Exempting, application: ApplicationId, { reason, files }: Asked) =>
  exempt(exempting, 'ask', application, async (tx, row) => {
    const { session, server } = exempting
    const proofs = [...(await filesOwned(tx, application, files)).keys()] as FileId[]
    if (proofs.length < new Set(files).size) return { refusal: 'file-not-yours' as const }
    const decided = decideExemption('ask', row.lastState ?? 'none', factsOf(row, session), {
      reason,
      proofs: proofs.length,
    })
    if ('refusal' in decided) return decided
    const asked = { application, person: session.account, reason, files: proofs }
    const id = await insertExemption(tx, asked, server.now())
    if (row.organiser) await tellOrganiser(tx, row.organiser, '有新的免面试申请等待您审核，请到免面试审核办理。')
    return { ...decided, id }
  })

export const withdrawExemption = (exempting: Exempting, application: ApplicationId) =>
  exempt(exempting, 'withdraw', application, (tx, row) => end(tx, exempting, 'withdraw', row, {}))

/** The organiser's word. Whoever is exempted is called to no interview any more. */
export async function decideOn(
  exempting: Exempting,
  act: 'grant' | 'refuse',
  id: number,
  reason = '',
): Promise<Exempted | NotExempted> {
  const found = await findExemption(exempting.db, id)
  if (!found) return { refusal: 'not-found' }
  return exempt(exempting, act, found.application, async (tx, row) => {
    if (row.last !== id) return { refusal: 'exemption-settled' as const }
    const done = await end(tx, exempting, act, row, { reason })
    if ('refusal' in done) return done
    if (act === 'grant') await callOff(tx, exempting, row.application)
    await tellApplicant(tx, row.application, told[act](reason))
    return done
  })
}

const told = {
  grant: () => '您的免面试申请已获同意，不需要参加面试。',
  refuse: (reason: string) => `您的免面试申请未获同意，原因：${reason}。请按安排参加面试。`,
}

type Done = { state: ExemptionState; id: number }

/** Held, decided, written and put into the log together. Whose it is not hears that there is none. */
const exempt = (
  { db, server, session, address }: Exempting,
  act: ExemptionAct,
  application: ApplicationId,
  change: (tx: Db, row: ExemptingRow) => Promise<Done | NotExempted>,
): Promise<Exempted | NotExempted> =>
  db.transaction().execute(async (tx) => {
    if (act === 'grant') await holdRooms(tx)
    const row = await findExempting(tx, { application, me: session.account, now: server.now(), hold: true })
    if (!row || !isTheirs(session, row)) return { refusal: 'not-found' as const }
    const done = await change(tx, row)
    if ('refusal' in done) return done
    await audit(tx, { session, address }, audited[act], 'application', application, { exemption: done.id })
    return { state: done.state }
  })

const audited = {
  ask: 'ask-exemption',
  withdraw: 'withdraw-exemption',
  grant: 'grant-exemption',
  refuse: 'refuse-exemption',
} as const satisfies Record<ExemptionAct, AuditAction>

async function end(
  tx: Db,
  { server, session }: Exempting,
  act: 'withdraw' | 'grant' | 'refuse',
  row: ExemptingRow,
  { reason = '' }: { reason?: string },
): Promise<Done | NotExempted> {
  const decided = decideExemption(act, row.lastState ?? 'none', factsOf(row, session), { reason })
  if ('refusal' in decided || row.last === null) return 'refusal' in decided ? decided : { refusal: 'not-found' }
  const by = act === 'withdraw' ? undefined : session.account
  await endExemption(tx, row.last, { ...decided, by, answer: reason || undefined }, server.now())
  return { ...decided, id: row.last }
}

async function callOff(tx: Db, { region, server, session }: Exempting, application: ApplicationId) {
  const arranged = await findDefence(tx, application)
  if (!arranged) return
  const say = (text: string) => inWordsOf(region.defence, text)
  await cancelDefence(tx, arranged, { account: session.account, at: server.now(), reason: '已同意免面试', say })
}

/** One's own; of others what is declared under a plan of the officer's unit. */
export const isTheirs = ({ account, kind, office }: Session, { applicant, organiser }: ExemptingRow) =>
  kind === 'applicant' ? applicant === account : organiser !== null && organiser === office

export const factsOf = ({ organiser, ...row }: ExemptingRow, session: Session): ExemptionFacts => ({
  ...row,
  actor: actorOf(session),
  ...(organiser && { organiser }),
})
