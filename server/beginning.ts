import { isOpen } from '../core/day.ts'
import type { ApplicationId } from '../core/id.ts'
import { isWithoutUnit } from './bound-unit.ts'
import { getBeginning } from './db/applications.ts'
import type { OpenPlan } from './db/open-plans.ts'
import { type Hosted, type Server, today } from './hosted.ts'
import type { Session } from './session.ts'

export type NotBegun = {
  refusal: 'window-closed' | 'declaring-needs-a-unit' | 'barred' | 'one-a-year' | 'plan-of-another-unit'
  detail?: Readonly<Record<string, string | number>>
}

/** Why this person cannot begin a declaration by this plan today. */
export async function whyNotBegin(
  { db, region, server }: Hosted & { server: Server },
  session: Session,
  plan: Pick<OpenPlan, 'year' | 'opens' | 'closes' | 'committeeType' | 'organiser'>,
): Promise<{ refused?: NotBegun; existing: ApplicationId | null }> {
  const now = today(server)
  const { existing, barred_until } = await getBeginning(db, session.account, plan.year, now)
  const { opens, closes, year } = plan
  const refused = (refusal: NotBegun['refusal'], detail?: NotBegun['detail']) => ({
    refused: { refusal, ...(detail && { detail }) },
    existing,
  })
  if (!isOpen(plan, now)) return refused('window-closed', { opens, closes })
  if (!session.office || (await isWithoutUnit(db, region, session.account))) return refused('declaring-needs-a-unit')
  if (barred_until) return refused('barred', { until: barred_until })
  if (existing) return refused('one-a-year', { year, application: existing })
  if (plan.committeeType === 'autonomous' && plan.organiser !== session.office) return refused('plan-of-another-unit')
  return { existing }
}
