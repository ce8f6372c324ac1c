import { z } from 'zod'
import type { Chosen } from '../../core/choice.ts'
import type { Region } from '../../core/region.ts'
import type { Way } from '../../core/title.ts'
import { whyNotBegin } from '../beginning.ts'
import { insertApplication } from '../db/applications.ts'
import { findOpenPlan, type OpenPlan } from '../db/open-plans.ts'
import { type Call, idParam, notFound, Refused, refuse } from './route.ts'

/** What is said beside way, specialty and title: by which plan, 确认无误, and which 诚信承诺书 was read. */
export const planChoice = z.object({
  plan: idParam.shape.id,
  confirmed: z.boolean(),
  pledge: z.string().max(40),
})

type Given = {
  plan: number
  way?: Way | undefined
  specialty?: string | undefined
  title?: string | undefined
  confirmed?: boolean | undefined
  pledge?: string | undefined
}

/** 马上申报: nothing but what this plan, as it is published now, allows; the pledge is kept as it was agreed to. */
export async function beginByPlan(call: Call<unknown, unknown, unknown>, given: Given) {
  const { db, region, server, session } = call
  const plan = await findOpenPlan(db, given.plan)
  if (!plan) return notFound()
  const { refused } = await whyNotBegin(call, session, plan)
  if (refused) return refuse(refused.refusal, refused.detail)
  const chosen = chosenOf(plan, region, given)
  if (chosen instanceof Refused) return chosen
  const version = String(plan.number)
  if (given.pledge === undefined) return refuse('pledge-missing')
  if (given.pledge !== version) return refuse('plan-changed-meanwhile')
  const now = server.now()
  const pledged = { version, text: plan.design.undertaking, at: now.toISOString() }
  const id = await insertApplication(db, session.account, plan, chosen, now, pledged)
  return id ? { id } : refuse('one-a-year', { year: plan.year })
}

function chosenOf({ design, committeeType, series }: OpenPlan, region: Region, given: Given): Chosen | Refused {
  const { way, specialty = '', title } = given
  if (!way || !design.ways.includes(way)) return refuse('no-such-way')
  if (design.specialties.length > 0 && !design.specialties.includes(specialty)) return refuse('no-such-specialty')
  const titles = region.series.find(({ id }) => id === series)?.titles ?? []
  const found = design.titles.includes(title ?? '') ? titles.find(({ id }) => id === title) : undefined
  if (!found) return refuse('no-such-title')
  if (given.confirmed !== true) return refuse('not-confirmed')
  return { mode: committeeType, way, series, title: found.id, specialty, level: found.level }
}
