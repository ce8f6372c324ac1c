import { z } from 'zod'
import { isGranted } from '../../core/route.ts'
import { type RouteState, routeStates } from '../../core/route-request.ts'
import { levelNames, levels } from '../../core/title.ts'
import type { RouteRequest } from '../db/route-requests.ts'
import type { Hosted } from '../hosted.ts'
import { moment, type Refused, refuse } from './route.ts'

export const routeStaff = ['administrator', 'officer', 'approver'] as const
export const routeTag = '申报路径'
export const routeLevel = z.enum(levels)
export const routeTo = z.enum(['unit', 'committee'])
const state = z.enum(Object.keys(routeStates) as [RouteState, ...RouteState[]])

export const routeListQuery = z.strictObject({
  /** 单位路径 or 评委会路径. */
  to: routeTo,
  state: state.optional(),
  series: z.string().max(60).optional(),
  level: routeLevel.optional(),
  /** A part of the other side's name. */
  name: z.string().trim().max(80).optional(),
  /** The last id of the page before. */
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const routeRequestShape = z.object({
  id: z.number(),
  version: z.number(),
  unit: z.number(),
  unitName: z.string(),
  targetName: z.string(),
  series: z.string(),
  seriesName: z.string(),
  level: routeLevel,
  levelName: z.string(),
  state,
  stateName: z.string(),
  /** 是否生效 */
  inForce: z.boolean(),
  /** To whom the unit forwards until this is granted. */
  present: z.string().nullable(),
  reason: z.string().nullable(),
  askerName: z.string(),
  askedAt: moment,
  decidedAt: moment.nullable(),
})

export function shownRequest(one: RouteRequest, { region }: Pick<Hosted, 'region'>) {
  const { id, version, unit, unitName, target, committee, series, level, state, present, reason } = one
  return {
    ...{ id, version, unit, unitName, series, level, state, reason },
    targetName: target?.name ?? committee?.name ?? '',
    seriesName: region.series.find((known) => known.id === series)?.name ?? series,
    levelName: levelNames[level],
    stateName: routeStates[state],
    inForce: state === 'granted',
    present: state === 'open' ? present : null,
    askerName: one.askerName,
    askedAt: one.askedAt,
    decidedAt: one.decidedAt,
  }
}

export const pageOf = <Row extends { id: number }>(rows: readonly Row[], limit: number) => ({
  rows: rows.slice(0, limit),
  next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
})

/** Elsewhere files climb the tree by themselves. */
export const whyNoRoutes = ({ region }: Pick<Hosted, 'region'>): Refused | undefined =>
  isGranted(region.policy.route) ? undefined : refuse('no-routes-here')

export const statusOf = (refusal: string) =>
  refusal === 'not-found'
    ? 404
    : ['no-permission', 'not-asked-of-your-office', 'not-your-request', 'own-request'].includes(refusal)
      ? 403
      : 409
