import type { Known } from '../core/condition.ts'
import type { Window } from '../core/day.ts'
import type { Json } from '../core/form.ts'
import { birthdayOf, genderOf } from '../core/identity.ts'
import type { ToldPerson } from '../core/identity-provider.ts'
import { insuranceFinding, insuranceLine } from '../core/insurance.ts'
import type { PlanDesign } from '../core/plan-design.ts'
import type { Region } from '../core/region.ts'
import { levelNames } from '../core/title.ts'
import type { WorkingRow } from './db/working-copies.ts'
import type { Shared } from './identity/social-security.ts'
import { type Keys, unseal } from './seal.ts'

/** What the form may ask about beside its own answers. Only for the applicant's own form and for what they submit. */
export function knownOf(row: WorkingRow, region: Region, keys: Keys): Known {
  const series = region.series.find(({ id }) => id === row.series)
  const idNumber = unseal(row.id_number_sealed, keys)
  const shared = sharedOf(row, keys)
  const told: Partial<ToldPerson> = row.told ? JSON.parse(unseal(row.told, keys)) : {}
  const phone = shared?.phone ?? (row.mobile_sealed ? unseal(row.mobile_sealed, keys) : undefined)
  return {
    ...row.settings,
    name: row.name,
    idNumber,
    gender: told.gender ?? shared?.gender ?? genderOf(idNumber),
    birthday: told.birthday ?? birthdayOf(idNumber),
    ...(phone !== undefined && { phone }),
    ...(row.organisation_name && {
      organisation: { id: row.organisation, name: row.organisation_name },
      organisationName: row.organisation_name,
    }),
    autonomousSeries: row.autonomous_series,
    year: row.year,
    mode: row.autonomous ? 'autonomous' : 'open',
    way: row.way,
    series: row.series,
    seriesTraits: series?.traits ?? [],
    title: row.title,
    level: row.level,
    ...(row.level && { levelName: levelNames[row.level] }),
    specialty: row.specialty,
    ...insured(shared, row),
    ...(row.design && knownOfPlan(region, { ...row, design: row.design, window: row, committee: row.committee_name })),
  }
}

type Aimed = Pick<WorkingRow, 'series' | 'title' | 'specialty' | 'way'>

/** What a plan's own version says, and what its applicant chose of it, in words. */
export function knownOfPlan(
  { series: all, ways, designing }: Region,
  {
    design,
    window,
    committee,
    series: id,
    title: aim,
    specialty,
    way,
  }: Aimed & { design: PlanDesign; window: Window; committee: string },
): Known {
  const series = all.find((one) => one.id === id)
  const title = series?.titles.find((one) => one.id === aim)
  return {
    year: design.year,
    planName: design.name,
    planKind: design.kind,
    planKindName: designing?.kinds.find(({ value }) => value === design.kind)?.label ?? '',
    committee,
    interview: design.interview,
    interviewName: design.interview ? '有' : '无',
    period: `${window.opens} 至 ${window.closes}`,
    reckonedTo: design.reckonedTo,
    series: id,
    seriesTraits: series?.traits ?? [],
    seriesName: series?.name ?? '',
    title: aim,
    titleName: title?.name ?? '',
    ...(title && { level: title.level, levelName: levelNames[title.level] }),
    specialty,
    way,
    wayName: ways.find((one) => one.way === way)?.label ?? '',
  }
}

const sharedOf = ({ shared }: WorkingRow, keys: Keys): Shared | undefined =>
  shared ? (JSON.parse(unseal(shared, keys)) as { record?: Shared }).record : undefined

function insured(shared: Shared | undefined, { year, organisation_name }: WorkingRow): Record<string, Json> {
  const insurance = shared?.insurance
  return {
    socialInsurance: insurance !== undefined,
    ...(insurance && { socialInsuranceRecord: insuranceLine(insurance) }),
    socialInsuranceFinding: insuranceFinding(insurance, year, organisation_name ?? ''),
  }
}
