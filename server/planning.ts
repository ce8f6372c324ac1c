import type { AuditAction } from '../core/audit.ts'
import type { Window } from '../core/day.ts'
import type { OrganisationId } from '../core/id.ts'
import type { PlanDesign } from '../core/plan-design.ts'
import type { PlanFault } from '../core/plan-fault.ts'
import { audit, auditOnce } from './audit.ts'
import { findCommittee } from './db/committees.ts'
import {
  type DesignRow,
  findDesign,
  findVersion,
  insertDesign,
  moveWindow,
  publishDesign,
  removeDesign,
  saveDesign,
  tellFilling,
} from './db/plan-designs.ts'
import { copyPlanFiles } from './db/plan-files.ts'
import { differs, faultsOf, formOf } from './designing.ts'
import { type Db, type Hosted, type Server, today } from './hosted.ts'
import type { Session } from './session.ts'

export type Planning = Hosted & { server: Server; session: Session; address: string; office: OrganisationId }

export type NotPlanned = {
  refusal:
    | 'not-found'
    | 'changed-elsewhere'
    | 'no-such-committee'
    | 'plan-published'
    | 'plan-not-published'
    | 'plan-has-faults'
    | 'plan-unchanged'
    | 'people-filling-in'
    | 'window-reversed'
  detail?: Readonly<Record<string, string | number>>
  /** What is stored instead. */
  stored?: { version: number; design: PlanDesign }
  faults?: readonly PlanFault[]
}
export type Planned = DesignRow | NotPlanned

/** A new plan of the office, with nothing published yet; `from` is the one that it was copied from, attachments and all. */
export async function create(planning: Planning, design: PlanDesign, from?: number): Promise<DesignRow> {
  const { db, office, server, session } = planning
  return db.transaction().execute(async (tx) => {
    const id = await insertDesign(tx, { office, design, today: today(server), now: server.now(), from })
    if (from !== undefined) await copyPlanFiles(tx, { from, to: id, owner: session.account, now: server.now() })
    await audit(tx, planning, 'create-plan-design', 'plan', id, { ...(from !== undefined && { from }) })
    const row = await findDesign(tx, { id, office })
    if (!row) throw new Error(`plan ${id} was not written down`)
    return row
  })
}

/** A design in work is stored as it is, with all its mistakes; only its committee must be the organiser's own. */
export const save = (planning: Planning, id: number, version: number, design: PlanDesign) =>
  change(planning, 'change-plan-design', id, version, async (tx) => {
    const committee = await findCommittee(tx, design.committee)
    if (committee?.convener !== planning.office) return { refusal: 'no-such-committee' }
    const { server } = planning
    await saveDesign(tx, id, { design, today: today(server), now: server.now() })
    return undefined
  })

export const remove = (planning: Planning, id: number, version: number) =>
  change(planning, 'remove-plan-design', id, version, async (tx, { published }) => {
    if (published !== null) return { refusal: 'plan-published' }
    await removeDesign(tx, id, planning.server.now())
    return undefined
  })

/** The next version, with the form that goes with it. Whoever has begun keeps theirs; the window alone is everybody's. */
export const publish = (planning: Planning, id: number, version: number) =>
  change(planning, 'publish-plan', id, version, async (tx, row) => {
    const { region, server, session } = planning
    const { design, published } = row
    const faults = await faultsOf({ ...planning, db: tx }, design, row)
    if (faults.length > 0) return { refusal: 'plan-has-faults', detail: { faults: faults.length }, faults }
    const before = published === null ? undefined : await findVersion(tx, id, published)
    if (before && !differs(before, row)) return { refusal: 'plan-unchanged' }
    if (row.filling > 0 && design.window.opens > today(server)) return fillingIn(row)
    const form = formOf(region, design, id, (published ?? 0) + 1)
    const titles = region.series.find(({ id }) => id === design.series)?.titles ?? []
    const levels = titles.filter((one) => design.titles.includes(one.id)).map(({ level }) => level)
    const said = { design, form, levels: [...new Set(levels)], by: session.account, now: server.now() }
    await publishDesign(tx, id, said)
    return undefined
  })

/** Nobody who is filling in is locked out: until they have sent what they began the window holds today. */
export const move = (planning: Planning, id: number, version: number, window: Window) =>
  change(planning, 'move-plan-window', id, version, async (tx, row) => {
    const now = today(planning.server)
    if (row.published === null) return { refusal: 'plan-not-published' }
    if (window.closes < window.opens) return { refusal: 'window-reversed' }
    if (row.filling > 0 && (window.closes < now || window.opens > now)) return fillingIn(row)
    await moveWindow(tx, id, window, planning.server.now())
    await tellFilling(tx, id, `“${row.name}”的申报时间调整为 ${window.opens} 至 ${window.closes}，请在此期间提交。`)
    return undefined
  })

const fillingIn = ({ filling }: DesignRow): NotPlanned => ({
  refusal: 'people-filling-in',
  detail: { people: filling },
})

/** Hold it, decide, write row and log line together; nothing is written of what is refused. */
async function change(
  planning: Planning,
  action: AuditAction,
  id: number,
  version: number,
  work: (tx: Db, row: DesignRow) => Promise<NotPlanned | undefined>,
): Promise<Planned> {
  const { db, office } = planning
  return db.transaction().execute(async (tx): Promise<Planned> => {
    const row = await findDesign(tx, { id, office, hold: true })
    if (!row) return { refusal: 'not-found' }
    if (row.version !== version)
      return { refusal: 'changed-elsewhere', stored: { version: row.version, design: row.design } }
    const refused = await work(tx, row)
    if (refused) return refused
    await (action === 'change-plan-design' ? auditOnce : audit)(tx, planning, action, 'plan', id)
    return (await findDesign(tx, { id, office })) ?? row
  })
}
