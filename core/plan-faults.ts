import type { Committee } from './committee.ts'
import { criterionFaults } from './criterion-faults.ts'
import { type Day, isDay, yearsAfter } from './day.ts'
import type { Form } from './form.ts'
import type { Part, PlanDesign } from './plan-design.ts'
import { type PlanFault, when } from './plan-fault.ts'
import { countableKinds, countableLists } from './plan-tests.ts'
import type { Region } from './region.ts'
import { repeatedIn } from './repeated.ts'

type Given = {
  region: Pick<Region, 'series' | 'ways' | 'designing' | 'library'>
  form: Form
  /** That of the design; nothing where the organiser has none of this id. */
  committee: Pick<Committee, 'series' | 'levels' | 'filing'> | undefined
  /** What people declare by already, where it is published. */
  published?: PlanDesign
  today: Day
}

export function planFaults(design: PlanDesign, given: Given): PlanFault[] {
  const { designing, library } = given.region
  if (!designing || !library) throw new Error('this province designs no plans')
  const counting = { kinds: countableKinds(library), lists: countableLists(given.form, library, designing) }
  return [
    ...headFaults(design, given),
    ...choiceFaults(design, given),
    ...(['year', 'committee'] as const).flatMap((at) =>
      when(given.published !== undefined && given.published[at] !== design[at], at, 'differs-from-published'),
    ),
    ...termFaults(given),
    ...dayFaults(design, given.today),
    ...when(design.undertaking.trim() === '', 'undertaking', 'undertaking-empty'),
    ...repeatedIn(design.slots).map((index): PlanFault => ({ at: `slots.${index}`, fault: 'named-twice' })),
    ...design.slots.flatMap(({ label }, index) => when(label.trim() === '', `slots.${index}`, 'label-missing')),
    ...partFaults(design.parts),
    ...design.parts.flatMap(({ criteria }, part) =>
      criteria.flatMap((one, index) =>
        criterionFaults(one, design.ways, counting).map((fault) => ({
          ...fault,
          at: [`parts.${part}.criteria.${index}`, fault.at].filter(Boolean).join('.'),
        })),
      ),
    ),
  ]
}

function headFaults({ name, year, kind }: PlanDesign, { region, today }: Given): PlanFault[] {
  const now = Number(today.slice(0, 4))
  const said = [...name.matchAll(/(20\d\d)\s*年/g)].map(([, one]) => Number(one))
  const other = said.find((one) => one !== year)
  return [
    ...when(name.trim() === '', 'name', 'name-missing'),
    ...when(!Number.isInteger(year) || Math.abs(year - now) > 2, 'year', 'year-odd', { from: now - 2, to: now + 2 }),
    ...when(other !== undefined && !said.includes(year), 'name', 'name-says-another-year', { said: other ?? 0, year }),
    ...when(!region.designing?.kinds.some(({ value }) => value === kind), 'kind', 'no-such-plan-kind'),
  ]
}

function choiceFaults(
  { series: id, titles, specialties, ways }: PlanDesign,
  { region, committee }: Given,
): PlanFault[] {
  if (!committee) return [{ at: 'committee', fault: 'no-such-committee' }]
  const series = region.series.find((one) => one.id === id)
  if (!series || id !== committee.series) return [{ at: 'series', fault: 'series-not-of-committee' }]
  const fitting = series.titles.filter(({ level }) => committee.levels.includes(level))
  const foreign = titles.find((title) => !series.titles.some((one) => one.id === title))
  const beyond = series.titles.find((one) => titles.includes(one.id) && !fitting.includes(one))
  const unknown = series.specialties.length > 0 && specialties.find((one) => !series.specialties.includes(one))
  return [
    ...when(titles.length === 0, 'titles', 'no-title-chosen'),
    ...when(foreign !== undefined, 'titles', 'title-not-of-series', { title: foreign ?? '' }),
    ...when(beyond !== undefined, 'titles', 'title-not-of-committee', { title: beyond?.name ?? '' }),
    ...when(series.specialties.length > 0 && specialties.length === 0, 'specialties', 'no-specialty-chosen'),
    ...when(typeof unknown === 'string', 'specialties', 'specialty-not-of-series', { specialty: unknown || '' }),
    ...when(ways.length === 0, 'ways', 'no-way-chosen'),
    ...when(!ways.every((way) => region.ways.some((offered) => offered.way === way)), 'ways', 'way-not-offered'),
    ...[titles, specialties, ways].flatMap((all, index) =>
      when(new Set(all).size < all.length, ['titles', 'specialties', 'ways'][index] ?? '', 'named-twice'),
    ),
  ]
}

/** Order 40, art. 8: whose period of office is over reviews nobody until it is filed anew. */
const termFaults = ({ committee, today }: Given): PlanFault[] => {
  const closes = committee?.filing.closes
  return closes === undefined ? [] : when(closes < today, 'committee', 'committee-expired', { closes })
}

function dayFaults({ window: { opens, closes }, reckonedTo }: PlanDesign, today: Day): PlanFault[] {
  const odd = [opens, closes].some((day) => !isDay(day))
  if (odd || !isDay(reckonedTo))
    return [...when(odd, 'window', 'no-such-day'), ...when(!isDay(reckonedTo), 'reckonedTo', 'no-such-day')]
  return [
    ...when(closes < opens, 'window', 'window-reversed'),
    ...when(closes >= opens && closes < today, 'window', 'window-over', { closes }),
    ...when(reckonedTo > closes || reckonedTo < yearsAfter(opens, -3), 'reckonedTo', 'reckoning-day-odd', { closes }),
  ]
}

function partFaults(parts: readonly Part[]): PlanFault[] {
  const criteria = parts.flatMap((part, index) =>
    part.criteria.map(({ id }, at) => ({ id, at: `${index}.criteria.${at}` })),
  )
  return [
    ...repeatedIn(parts).map((index): PlanFault => ({ at: `parts.${index}`, fault: 'named-twice' })),
    ...repeatedIn(criteria).map((index): PlanFault => ({ at: `parts.${criteria[index]?.at}`, fault: 'named-twice' })),
    ...parts.flatMap(({ name, least, criteria: own }, index) => [
      ...when(name.trim() === '', `parts.${index}`, 'label-missing'),
      ...when(least !== undefined && (!Number.isInteger(least) || least < 1), `parts.${index}.least`, 'not-a-count'),
      ...when(least !== undefined && least > own.length, `parts.${index}.least`, 'least-above-criteria', {
        least: least ?? 0,
        criteria: own.length,
      }),
    ]),
  ]
}
