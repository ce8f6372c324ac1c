import type { State } from '../../core/application.ts'
import type { DemonstrationApplicant } from '../../core/demonstration.ts'
import { isGranted } from '../../core/route.ts'
import type { Level, Way } from '../../core/title.ts'
import type { Offer } from './offers.ts'
import { chance, oneOf, weighted } from './random.ts'
import type { Setting } from './setting.ts'
import type { Place } from './tree.ts'

/** One application, told by its number alone. */
export type Declared = {
  index: number
  person: number
  year: number
  unit: Place
  offer: Offer
  title: string
  level: Level
  specialty: string
  way: Way
  until: State
  /** How far it has come of its way, from 0 up to 1; and how often it was sent back before. */
  progress: number
  returned: boolean
  /** Whose answers a draft has. */
  template?: DemonstrationApplicant
}

/** No more drafts than anybody submits: each has a whole form of answers. */
const mostDrafts = 20_000

/** How many people there are for so many applications of three years: whoever declared before declares again. */
const sharesOf = (count: number) => {
  const [before, last] = [Math.floor(count * 0.15), Math.floor(count * 0.25)]
  return { before, last, now: count - before - last }
}

export function declaring(setting: Setting, count: number): (index: number) => Declared {
  const { region, year, employers, offers } = setting
  const { before, last, now } = sharesOf(count)
  const unitOf = weighted(employers.map((unit, place) => [unit, size(place)] as const))
  const offerOf = weighted(offers.map((offer, place) => [offer, 1 / (place + 1)] as const))
  const levelsOf = new Map(
    offers.map((offer) => [offer, weighted(offer.levels.map((one) => [one, common[one]] as const))]),
  )
  const ways = weighted(region.ways.map(({ way }) => [way, way === 'regular' ? 20 : 1] as const))
  const drafts = Math.min(0.25, mostDrafts / now)
  const present = weighted(spread(setting, presently))
  const past = weighted(spread(setting, formerly))
  const templates = templatesIn(setting)
  return (index) => {
    const [first, its] =
      index < before ? [0, year - 2] : index < before + last ? [before, year - 1] : [before + last, year]
    const person = index - first
    const isDraft = its === year && chance(index, 1) < drafts
    const unit = unitOf(chance(person, 2))
    const progress = chance(index, 5)
    const returned = chance(index, 6) < 0.05
    const until = isDraft ? 'draft' : (its === year ? present : past)(chance(index, 7))
    const template = isDraft && templates.length > 0 ? templates[person % templates.length] : undefined
    const drafted = template && offerOfTemplate(setting, template)
    const lasting = { index, person, year: its, unit, until, progress, returned }
    if (template && drafted) {
      const { title, level, way, specialty = declaredIn(template) } = template
      return { ...lasting, offer: drafted, title, level, way, specialty, template }
    }
    const offer = offerOf(chance(index, 3))
    const level = levelsOf.get(offer)?.(chance(index, 4)) ?? 'intermediate'
    const titles = offer.series.titles.filter((title) => title.level === level)
    const { specialties } = offer.series
    return {
      ...lasting,
      ...{ offer, level, way: ways(chance(index, 8)) },
      title: oneOf(titles, chance(index, 9)).id,
      specialty: specialties.length > 0 ? oneOf(specialties, chance(index, 10)) : '',
    }
  }
}

/** The first of ten is several times as large as the last, at every level of the tree. */
const size = (place: number) =>
  [Math.floor(place / 100), Math.floor(place / 10) % 10, place % 10].reduce((all, one) => all / (one + 1) ** 0.6, 1)

const common: Record<Level, number> = {
  'junior-technician': 5,
  'junior-assistant': 20,
  intermediate: 40,
  'associate-senior': 27,
  'full-senior': 8,
}

type Shares = Partial<Record<State, number>>
/** Most are under check; the rest is a long tail. */
const presently: Shares = {
  'under-check': 620,
  'sent-back': 90,
  'to-forward': 110,
  refused: 20,
  withdrawn: 12,
  discarded: 6,
  eligible: 90,
  'with-committee': 50,
  'under-review': 50,
  passed: 35,
  'not-passed': 25,
  'outcome-noticed': 10,
  confirmed: 20,
}
const formerly: Shares = {
  ...{ confirmed: 560, 'not-passed': 250, 'sent-back': 60, refused: 50, withdrawn: 10, discarded: 5 },
  ...{ passed: 20, 'under-review': 20, eligible: 20, 'under-check': 25 },
}

/** A province has only those states that its acts lead to. */
function spread({ region: { policy } }: Setting, shares: Shares) {
  const lacks = (act: 'withdraw') => policy.lacks?.includes(act) ?? false
  const none: State[] = [
    ...(isGranted(policy.route) ? (['eligible'] as const) : (['to-forward'] as const)),
    ...(policy.refusal === 'reopens' ? (['refused'] as const) : []),
    ...(lacks('withdraw') ? (['withdrawn'] as const) : []),
  ]
  return Object.entries(shares).flatMap(([state, share]) =>
    none.includes(state as State) ? [] : [[state as State, share] as const],
  )
}

/** Whoever of the demonstration has filled in everything, by the open way. */
const templatesIn = ({ demonstration, offers }: Setting) =>
  demonstration.applicants.filter(
    ({ autonomous, until, series }) =>
      !autonomous && until !== 'draft' && offers.some((offer) => offer.series.id === series),
  )

function offerOfTemplate({ demonstration: { plans = [] }, offers }: Setting, { plan, series }: DemonstrationApplicant) {
  const name = plans.find(({ key }) => key === plan)?.name
  return offers.find((one) => (name === undefined ? one.series.id === series : one.name === name))
}

const declaredIn = ({ answers }: DemonstrationApplicant) =>
  (answers.declaration as { specialty?: string } | undefined)?.specialty ?? ''
