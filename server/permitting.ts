import { nextSerial } from '../core/code.ts'
import type { OrganisationId, PersonId } from '../core/id.ts'
import type { Actor } from '../core/needs.ts'
import { findingOf, type Looked, permissionSlips, whyNotPermission } from '../core/permission.ts'
import type { Region, UnitsOpened } from '../core/region.ts'
import { tellAdministrators } from './db/messages.ts'
import { listTaken, renameOrganisation } from './db/organisations.ts'
import {
  decidePermission,
  findPermission,
  handInPermission,
  holdUnit,
  moveUnit,
  noteDecision,
  type PermissionRow,
  permitUnit,
} from './db/permissions.ts'
import { holdBureau } from './db/unit-registrations.ts'
import type { Db } from './hosted.ts'

type Refusal = { refusal: string; detail?: Readonly<Record<string, string>> }
type HandingIn = {
  unit: OrganisationId
  actor: Actor
  version: number
  at: Date
  looked: Looked
}
type Shell = { region: Region; units: UnitsOpened }

/**
 * 提交申请: checked against the register, granted at once where it says the same, otherwise at the bureau of the division
 * that the unit now names. In the caller's transaction; the register was asked before it, so that nothing waits for it.
 */
export async function handIn(
  tx: Db,
  { region, units }: Shell,
  { unit, actor, version, at, looked }: HandingIn,
): Promise<{ state: 'open' | 'granted' } | Refusal> {
  const held = await holdUnit(tx, unit)
  const request = await findPermission(tx, unit)
  if (!held || !request) return { refusal: 'wrong-state' }
  if (held.permitted) return { refusal: 'wrong-state' }
  const refusal = whyNotPermission('submit', request.state, { actor, unit, bureau: request.bureau })
  if (refusal) return { refusal }
  if (request.version !== version) return { refusal: 'changed-meanwhile' }
  const [slip] = permissionSlips(request, units.divisions)
  if (slip) return { refusal: slip.refusal, detail: { where: slip.field } }
  const bureau = await moveTo(tx, region, units, { unit, parent: held.parent, division: request.division })
  if (typeof bureau === 'object') return bureau
  const finding = findingOf(request, looked)
  const state = finding === 'matched' ? 'granted' : 'open'
  await handInPermission(tx, unit, { state, finding, bureau, at })
  if (state === 'granted') await grant(tx, request, at)
  else await tellAdministrators(tx, bureau, '有单位的职称申报权限申请待审核，请经办人到“权限审核”办理。')
  return { state }
}

/** The office of the division; the unit stands below it from now on, under its next free code. */
async function moveTo(
  tx: Db,
  { organisationKinds }: Region,
  units: UnitsOpened,
  { unit, parent, division }: { unit: OrganisationId; parent: OrganisationId | null; division: string },
): Promise<OrganisationId | Refusal> {
  const kind = organisationKinds.find(({ id }) => id === units.kind)
  const bureau = kind && (await holdBureau(tx, kind.under, division))
  if (!kind || !bureau) return { refusal: 'no-such-division', detail: { where: 'division' } }
  if (bureau.id === parent) return bureau.id
  const taken = (await listTaken(tx, bureau.code, bureau.id)).filter(({ group }) => group === kind.group)
  const serial = nextSerial(kind, bureau.code, new Set(taken.map(({ code }) => code)))
  if (!serial) return { refusal: 'no-code-left' }
  await moveUnit(tx, unit, { parent: bureau.id, code: bureau.code + serial })
  return bureau.id
}

type Deciding = {
  unit: OrganisationId
  act: 'grant' | 'refuse'
  actor: Actor & { id: PersonId }
  version: number
  reason?: string
  at: Date
}

/** 审核通过, 审核不通过: by the bureau where the request lies. */
export async function decide(
  tx: Db,
  { unit, act, actor, version, reason, at }: Deciding,
): Promise<{ request: PermissionRow } | Refusal> {
  await holdUnit(tx, unit)
  const request = await findPermission(tx, unit)
  if (!request || request.bureau !== actor.office) return { refusal: 'not-found' }
  const refusal = whyNotPermission(
    act,
    request.state,
    { actor, unit, bureau: request.bureau },
    { ...(reason && { reason }) },
  )
  if (refusal) return { refusal }
  if (request.version !== version) return { refusal: 'changed-meanwhile' }
  const state = act === 'grant' ? 'granted' : 'refused'
  await decidePermission(tx, unit, { state, reason: reason ?? null, by: actor.id, at })
  if (act === 'grant') await grant(tx, request, at)
  else await noteDecision(tx, unit)
  return { request }
}

/** From this moment the unit's account may do what its kind may. */
async function grant(tx: Db, { organisation, name }: PermissionRow, at: Date) {
  await permitUnit(tx, organisation, at)
  await renameOrganisation(tx, organisation, name.trim())
  await noteDecision(tx, organisation)
}
