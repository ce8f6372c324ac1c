import type { Application } from '../core/application.ts'
import type { Region } from '../core/region.ts'
import { desks } from '../core/route.ts'
import type { Subject } from '../core/view.ts'
import type { WholeRow } from './db/wholes.ts'

/** A stored application as the core's view wants it. */
export function subjectOf(row: WholeRow, { policy }: Region): Subject {
  const { id, applicant, organisation, year, level, series, way, autonomous, progress } = row
  const application = { id, applicant, organisation, year, level, series, way, autonomous, ...progress } as Application
  const walked = row.log.findLast((line) => line.desks !== undefined)?.desks
  return {
    application,
    ancestors: row.ancestors,
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
