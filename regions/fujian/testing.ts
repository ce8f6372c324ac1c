import type { Answers, Known, Row } from '../../core/condition.ts'
import { real, takenOver } from '../../core/demonstrated.ts'
import type { DemonstrationApplicant } from '../../core/demonstration.ts'
import type { Form, Json } from '../../core/form.ts'
import type { CommitteeId } from '../../core/id.ts'
import { birthdayOf, genderOf } from '../../core/identity.ts'
import { importedRow } from '../../core/imported.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { planForm } from '../../core/plan-form.ts'
import { levelNames } from '../../core/title.ts'
import { demonstration } from './demo/demonstration.ts'
import { designing } from './designing.ts'
import { form } from './form.ts'
import { library } from './library.ts'
import { series } from './titles.ts'
import { ways } from './ways.ts'

/** The design of one of the demonstration's plans, as it would be stored. */
export function designOf(key: string | undefined, year: number): PlanDesign {
  const { plans = [], earlier = [], window } = demonstration(year)
  const found = [plans, ...earlier.map((one) => one.plans)].flat().find((one) => one.key === key)
  if (!found) throw new Error(`no plan ${key}`)
  const { key: _, ...design } = found
  return { ...design, committee: 1 as CommitteeId, window }
}

export const formOf = (key: string | undefined, year: number): Form =>
  planForm({ form, library, designing }, designOf(key, year), { id: `plan-${key}`, version: 1 })

/** A declaration of the demonstration as it would be stored: files by number, rows taken over from the library. */
export function declarationOf(one: DemonstrationApplicant, year: number) {
  let files = 0
  const fileOf = ({ page, type }: { page: string; type: 'jpg' | 'png' | 'pdf' }) => ({
    file: ++files,
    name: page,
    type,
    bytes: 40_000,
    sha256: `hash-${files}`,
  })
  const organisation = () => ({ id: 1, name: '单位' })
  const own = formOf(one.plan, year)
  const kept = new Map(
    (one.library ?? []).map(({ key, kind, value }, index) => {
      const { row = {} } = real({ row: value }, fileOf, organisation) as { row: Record<string, Json> }
      return [key, { kind, entry: index + 1, version: 1, value: row }]
    }),
  )
  const answers = takenOver(own, real(one.answers, fileOf, organisation), (section, key) => {
    const entry = kept.get(key)
    if (!entry || one.library?.find((item) => item.key === key)?.state !== 'approved')
      throw new Error(`${one.name}: ${key} cannot be taken over`)
    return importedRow(section, entry)
  })
  return { form: own, answers: numbered(own, answers), known: knownOf(one, year) }
}

const numbered = ({ sections }: Form, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([section, value]) => [
      section,
      sections.find(({ id }) => id === section)?.list && Array.isArray(value)
        ? value.map((row: Row, index) => ({ ...row, id: row.id ?? `row-${index + 1}` }))
        : value,
    ]),
  )

function knownOf(
  { name, idNumber, phone, way, title, level, specialty, ...one }: DemonstrationApplicant,
  year: number,
) {
  const its = series.find(({ id }) => id === one.series)
  const design = designOf(one.plan, year)
  const known: Known = {
    name,
    idNumber,
    phone,
    gender: genderOf(idNumber),
    birthday: birthdayOf(idNumber),
    organisation: { id: 1, name: '福州市示例中学' },
    year: design.year,
    way,
    series: one.series,
    seriesTraits: its?.traits ?? [],
    planName: design.name,
    interviewName: design.interview ? '有' : '无',
    period: `${design.window.opens} 至 ${design.window.closes}`,
    seriesName: its?.name ?? '',
    titleName: its?.titles.find(({ id }) => id === title)?.name ?? '',
    wayName: ways.find((offered) => offered.way === way)?.label ?? '',
    title,
    level,
    levelName: levelNames[level],
    specialty: specialty ?? '',
  }
  return known
}
