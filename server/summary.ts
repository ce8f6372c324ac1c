import { acts } from '../core/acts.ts'
import { type State, stateNames } from '../core/application.ts'
import type { Organisation } from '../core/organisation.ts'
import type { Region } from '../core/region.ts'
import { type LogLine, type Step, timeline } from '../core/timeline.ts'
import { type Level, levelNames, type Way } from '../core/title.ts'
import type { Subject } from '../core/view.ts'
import type { WholeRow } from './db/wholes.ts'
import type { HeldDays } from './held-days.ts'
import { applicationNumber } from './proceedings.ts'

export type SummaryRow = {
  id: number
  version: number
  progress: { state: State }
  year: number
  applicant_name: string
  organisation: Organisation['id'] | null
  organisation_name: string
  series: string | null
  title: string | null
  level: Level | null
  specialty: string
  way: Way
  autonomous: boolean
  submissions: number
  created_at: Date
  submitted_at: Date | null
  arrived_at: Date
}

/** Codes with their names beside them, so that no screen needs the catalogue to show a line. */
export function summaryOf(row: SummaryRow, { root, series, ways, reviewModes }: Region) {
  const declared = series.find(({ id }) => id === row.series)
  const mode = row.autonomous ? ('autonomous' as const) : ('open' as const)
  return {
    id: row.id,
    number: applicationNumber({ root }, row),
    version: row.version,
    state: row.progress.state,
    stateName: stateNames[row.progress.state],
    year: row.year,
    applicantName: row.applicant_name,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    series: row.series,
    seriesName: declared?.name ?? row.series ?? '',
    title: row.title,
    titleName: declared?.titles.find(({ id }) => id === row.title)?.name ?? row.title ?? '',
    level: row.level,
    levelName: row.level ? levelNames[row.level] : '',
    specialty: row.specialty,
    way: row.way,
    wayName: ways.find(({ way }) => way === row.way)?.label ?? row.way,
    mode,
    modeName: reviewModes[mode],
    submissions: row.submissions,
    createdAt: row.created_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    arrivedAt: row.arrived_at.toISOString(),
  }
}

export function stepsOf(
  subject: Subject,
  row: Pick<WholeRow, 'offices' | 'arrived_at'>,
  held: HeldDays,
  { policy }: Pick<Region, 'policy'>,
) {
  const steps = timeline({ ...subject, arrived: row.arrived_at.toISOString(), policy })
  return steps.map((step) => ({ ...step, ...named(step, row.offices), ...heldAt(step, held) }))
}

export const logOf = (log: readonly LogLine[], offices: Record<string, string>) =>
  log.map(({ office, ...line }) => ({
    ...line,
    label: acts[line.act].label,
    ...named({ ...(office !== undefined && { office }) }, offices),
  }))

function named({ office }: { office?: number }, offices: Record<string, string>) {
  const name = office === undefined ? undefined : offices[office]
  return name === undefined ? {} : { officeName: name }
}

function heldAt({ status, since }: Step, held: HeldDays) {
  const days = status === 'current' && since !== undefined ? held(since) : undefined
  return days === undefined ? {} : { heldDays: days }
}
