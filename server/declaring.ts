import type { Chosen } from '../core/choice.ts'
import type { ApplicationId } from '../core/id.ts'
import type { Region } from '../core/region.ts'
import type { Way } from '../core/title.ts'
import { type NotBegun, whyNotBegin } from './beginning.ts'
import { insertApplication } from './db/applications.ts'
import { findOpenPlan, type OpenPlan } from './db/open-plans.ts'
import type { Hosted, Server } from './hosted.ts'
import type { Session } from './session.ts'

/** What is chosen of a plan, 确认无误, and which version of its 诚信承诺书 was agreed to. */
export type PlanChoice = {
  plan: number
  way?: Way | undefined
  specialty?: string | undefined
  title?: string | undefined
  confirmed?: boolean | undefined
  pledge?: string | undefined
}

type Refused =
  | NotBegun
  | {
      refusal:
        | 'not-found'
        | 'no-such-way'
        | 'no-such-specialty'
        | 'no-such-title'
        | 'not-confirmed'
        | 'pledge-missing'
        | 'plan-changed-meanwhile'
      detail?: never
    }

/** 马上申报: nothing but what this plan, as it is published now, allows; the pledge is kept as it was agreed to. */
export async function declareBy(
  { db, region, server, session }: Hosted & { server: Server; session: Session },
  given: PlanChoice,
): Promise<{ id: ApplicationId } | Refused> {
  const plan = await findOpenPlan(db, given.plan)
  if (!plan) return { refusal: 'not-found' }
  const { refused } = await whyNotBegin({ db, region, server }, session, plan)
  if (refused) return refused
  const chosen = chosenOf(plan, region, given)
  if (typeof chosen === 'string') return { refusal: chosen }
  const version = String(plan.number)
  if (given.pledge === undefined) return { refusal: 'pledge-missing' }
  if (given.pledge !== version) return { refusal: 'plan-changed-meanwhile' }
  const now = server.now()
  const pledged = { version, text: plan.design.undertaking, at: now.toISOString() }
  const id = await insertApplication(db, session.account, plan, chosen, now, pledged)
  return id ? { id } : { refusal: 'one-a-year', detail: { year: plan.year } }
}

function chosenOf({ design, committeeType, series }: OpenPlan, region: Region, given: PlanChoice) {
  const { way, specialty = '', title, confirmed } = given
  if (!way || !design.ways.includes(way)) return 'no-such-way'
  if (design.specialties.length > 0 && !design.specialties.includes(specialty)) return 'no-such-specialty'
  const titles = region.series.find(({ id }) => id === series)?.titles ?? []
  const found = titles.find(({ id }) => id === title && design.titles.includes(id))
  if (!found) return 'no-such-title'
  if (confirmed !== true) return 'not-confirmed'
  return { mode: committeeType, way, series, title: found.id, specialty, level: found.level } satisfies Chosen
}
