import { type Defence, inWordsOf, timeOf, whyNotThen } from '../core/defence.ts'
import { clashing } from '../core/defence-clash.ts'
import { whyNotArrange } from '../core/defending.ts'
import type { ApplicationId } from '../core/id.ts'
import { isWithinSight } from '../core/view.ts'
import { audit } from './audit.ts'
import { arrange, cancelDefence, type DefenceRow, findDefence, holdRooms, listBooked } from './db/defences.ts'
import { gather } from './db/facts.ts'
import { type Db, type Hosted, momentNow, type Server, today } from './hosted.ts'
import { actorOf, type Session } from './session.ts'

type Acting = Hosted & { server: Server; session: Session; address: string }
type Refused = { refusal: string; detail?: Readonly<Record<string, string>> }
type Asked = { arrangement: number; reason: string }

/** One person's arrangement, replaced by another. */
export const correct = (acting: Acting, id: ApplicationId, asked: Asked & { defence: Defence }) =>
  changing(acting, id, asked, async (tx, now, by) => {
    const { defence } = asked
    const untimely = whyNotThen(defence, momentNow(acting.server))
    if (untimely) return { refusal: untimely }
    const [other] = clashing([{ ...defence, application: id }], await listBooked(tx, [defence.on])).values()
    if (other) return { refusal: 'place-taken', detail: { time: timeOf(other) } }
    await arrange(tx, [{ application: id, defence }], by)
    await audit(tx, acting, 'change-defence', 'application', id, { before: now.id })
    return undefined
  })

export const cancel = (acting: Acting, id: ApplicationId, asked: Asked) =>
  changing(acting, id, asked, async (tx, now, by) => {
    await cancelDefence(tx, now, by)
    await audit(tx, acting, 'cancel-defence', 'application', id, { before: now.id })
    return undefined
  })

type By = Parameters<typeof cancelDefence>[2]
type Change = (tx: Db, now: DefenceRow, by: By) => Promise<Refused | undefined>

/** Whoever may, and has the arrangement before their eyes that holds now. */
const changing = ({ db, region, server, session }: Acting, id: ApplicationId, asked: Asked, change: Change) =>
  db.transaction().execute(async (tx): Promise<Refused | undefined> => {
    await holdRooms(tx)
    const actor = actorOf(session)
    const found = (await gather(tx, [id], { actor, policy: region.policy, today: today(server) })).get(id)
    if (!found || !isWithinSight(actor, found.application, found.facts)) return { refusal: 'not-found' }
    const obstacle = whyNotArrange(found.application, found.facts)
    if (obstacle) return { refusal: obstacle }
    const now = await findDefence(tx, id)
    if (!now) return { refusal: 'no-defence-arranged' }
    if (now.id !== asked.arrangement) return { refusal: 'changed-meanwhile' }
    const say = (text: string) => inWordsOf(region.defence, text)
    return change(tx, now, { account: session.account, at: server.now(), reason: asked.reason, say })
  })
