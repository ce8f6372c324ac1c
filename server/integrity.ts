import { checkIdNumber, type IdNumberRefusal } from '../core/identity.ts'
import { type Breach, whyNotRecorded } from '../core/integrity.ts'
import { audit } from './audit.ts'
import { findPersonWith, insertBreach, liftBar, tellAbout } from './db/bars.ts'
import { type Db, type Server, today } from './hosted.ts'
import { mark, seal } from './seal.ts'
import type { Session } from './session.ts'

type Keeping = { db: Db; server: Server; session: Session; address: string }
type RecordRefusal =
  | IdNumberRefusal
  | NonNullable<ReturnType<typeof whyNotRecorded>>
  | 'person-has-other-name'
  | 'own-record'
  | 'already-recorded'

/** Anybody by their number: an account that is opened later has it from its first day. */
export async function recordBreach(
  keeping: Keeping,
  { name, idNumber, ...breach }: Breach & { name: string; idNumber: string },
): Promise<{ id: number } | { refusal: RecordRefusal }> {
  const { db, server, session } = keeping
  const day = today(server)
  const refusal = checkIdNumber(idNumber, day) ?? whyNotRecorded(breach, day)
  if (refusal) return { refusal }
  const person = { mark: mark(idNumber, server.keys), sealed: seal(idNumber, server.keys), name }
  const known = await findPersonWith(db, person.mark, session.account)
  if (known?.themself) return { refusal: 'own-record' }
  if (known?.name && known.name !== name) return { refusal: 'person-has-other-name' }
  const id = await db.transaction().execute(async (tx) => {
    const id = await insertBreach(tx, person, breach, { by: session.account, at: server.now() })
    if (id === undefined) return undefined
    await audit(tx, keeping, 'record-breach', 'bar', id, { from: breach.from, until: breach.until })
    await tellAbout(tx, person.mark, recorded(breach))
    return id
  })
  return id === undefined ? { refusal: 'already-recorded' } : { id }
}

export const endBreach = (keeping: Keeping, id: number, reason: string): Promise<boolean> =>
  keeping.db.transaction().execute(async (tx) => {
    const { server, session } = keeping
    const about = await liftBar(tx, id, session.account, reason, server.now())
    if (!about) return false
    await audit(tx, keeping, 'lift-bar', 'bar', id)
    await tellAbout(tx, about, `对您的一条诚信记录已提前解除，原因：${reason}`)
    return true
  })

const recorded = ({ basis, from, until }: Breach) =>
  `您已被记入诚信档案，原因：${basis}。${from && until ? `${from} 至 ${until} 期间不能申报。` : '本次没有禁止申报的期限。'}`
