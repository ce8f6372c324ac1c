import type { Application } from '../core/application.ts'
import type { Region } from '../core/region.ts'
import { desks, isGranted, type RouteRule } from '../core/route.ts'
import type { Subject } from '../core/view.ts'
import type { WholeRow } from './db/wholes.ts'

/** A stored application as the core's view wants it. */
export function subjectOf(row: WholeRow, { policy }: Region): Subject {
  const { id, applicant, organisation, year, level, series, way, autonomous, progress } = row
  const application = { id, applicant, organisation, year, level, series, way, autonomous, ...progress } as Application
  const walked = row.log.findLast((line) => line.desks !== undefined)?.desks
  return {
    application,
    ancestors: sighted(row, policy.route),
    desks:
      walked ??
      (level
        ? desks(policy.route, row.chain, { level, autonomous, ...(row.organiser && { organiser: row.organiser }) })
        : []),
    log: row.log.map(({ desks: _, ...line }) => line),
    ...(row.convener && { convener: row.convener }),
    ...(row.authoriser && { authoriser: row.authoriser }),
  }
}

/** Where routes are granted the tree says nothing of who checks: but for its own unit, an office sees what has come to it. */
const sighted = ({ ancestors, organisation }: WholeRow, route: RouteRule) =>
  isGranted(route) ? ancestors.filter((id) => id === organisation) : ancestors
