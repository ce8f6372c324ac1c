import { dayAfter } from '../../core/day.ts'
import type { Demonstration } from '../../core/demonstration.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { insertDesign } from '../db/plan-designs.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import { publish } from '../planning.ts'
import type { Cast } from './cast.ts'
import { type Setting, the } from './setting.ts'
import { dayOf } from './stages.ts'

type Publishing = Hosted & { server: Server; setting: Setting; cast: Cast }

/** Each plan designed and published by an officer of the unit that forms its committee, open for weeks to come. */
export async function publishPlans(
  { db, region, server, setting, cast }: Publishing,
  { plans = [], committees }: Demonstration,
): Promise<ReadonlyMap<string, number>> {
  const made: [string, number][] = []
  for (const [index, { key, committee, ...rest }] of plans.entries()) {
    const now = dayOf(server.now(), 'plan', index)
    const then = { ...server, now: () => now }
    const window = { opens: dayAfter(today(server), -120), closes: dayAfter(today(server), 45) }
    const design: PlanDesign = { ...rest, window, committee: the(setting.committees.get(committee)) }
    const convener = the(committees.find((one) => one.key === committee)).convener
    const office = the(setting.organisations.get(convener)).id
    const id = await insertDesign(db, { office, design, today: today(then), now })
    const planning = { db, region, server: then, session: cast.at(office, 'officer'), address: '', office }
    const published = await publish(planning, id, 1)
    if ('refusal' in published) throw new Error(`the demonstration's plan ${key}: ${JSON.stringify(published)}`)
    made.push([key, id])
  }
  return new Map(made)
}
