import type { Known } from '../../../core/condition.ts'
import type { Day } from '../../../core/day.ts'
import type { DemonstrationApplicant, Evidence } from '../../../core/demonstration.ts'
import type { FileRef } from '../../../core/form.ts'
import { birthdayOf, genderOf } from '../../../core/identity.ts'
import { levelNames } from '../../../core/title.ts'
import { nationalSeries } from '../../national.ts'
import { units } from './organisations.ts'

export const today: Day = '2026-09-10'

const seen = new Map<string, FileRef>()

/** Equal pages are one file, as on a real server. */
export function fileOf(evidence: Evidence): FileRef {
  const key = JSON.stringify(evidence)
  const number = seen.size + 1
  const made = { file: number, name: evidence.page, type: evidence.type, bytes: 40_000, sha256: `hash-${number}` }
  const file = seen.get(key) ?? made
  seen.set(key, file)
  return file
}

/** What a server knows about the applicant, their unit, the series chosen and the plan of the year. */
export function knownOf(one: DemonstrationApplicant, year = 2026): Known {
  const unit = units.find(({ key }) => key === one.organisation)
  return {
    name: one.name,
    idNumber: one.idNumber,
    gender: genderOf(one.idNumber),
    birthday: birthdayOf(one.idNumber),
    phone: one.phone,
    organisationName: unit?.name ?? '',
    organisation: { id: 1, name: unit?.name ?? '' },
    autonomousSeries: unit?.autonomousSeries ?? [],
    year,
    seriesTraits: nationalSeries.find(({ id }) => id === one.series)?.traits ?? [],
    levelName: levelNames[one.level],
    planFrontLine: false,
    planProofUntil: `${year}-11-30`,
    socialInsurance: false,
  }
}
