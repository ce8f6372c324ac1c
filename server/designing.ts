import type { OrganisationId } from '../core/id.ts'
import type { Designing, PlanDesign } from '../core/plan-design.ts'
import type { PlanFault } from '../core/plan-fault.ts'
import { planFaults } from '../core/plan-faults.ts'
import { planForm } from '../core/plan-form.ts'
import type { Region } from '../core/region.ts'
import { findCommittee } from './db/committees.ts'
import { type DesignRow, findVersion } from './db/plan-designs.ts'
import { newestForm } from './db/plans.ts'
import { type Hosted, type Server, today } from './hosted.ts'

/** What keeps this design from being published. */
export async function faultsOf(
  { db, region, server, office }: Hosted & { server: Server; office: OrganisationId },
  design: PlanDesign,
  { id, published }: Pick<DesignRow, 'id' | 'published'>,
): Promise<PlanFault[]> {
  const committee = await findCommittee(db, design.committee)
  const before = published === null ? undefined : await findVersion(db, id, published)
  return planFaults(design, {
    region,
    form: newestForm(region),
    committee: committee?.convener === office ? committee : undefined,
    ...(before && { published: before }),
    today: today(server),
  })
}

/** The form that goes with a design, as an applicant of that version is given it. */
export function formOf(region: Region, design: PlanDesign, id: number, version: number) {
  const { library, designing } = region
  if (!library || !designing) throw new Error(`${region.id} designs no plans`)
  return planForm({ form: newestForm(region), library, designing }, design, { id: `plan-${id}`, version })
}

/** What is designed differs from what was published; the window is the plan's own, whatever the version said. */
export const differs = (published: PlanDesign, { design, window }: Pick<DesignRow, 'design' | 'window'>) =>
  JSON.stringify({ ...published, window }) !== JSON.stringify(design)

/** What a new plan begins with; everything else is left to its designer. */
export const blank = (
  { designing, ways }: Pick<Region, 'ways'> & { designing: Designing },
  committee: { id: PlanDesign['committee']; series: string },
  day: PlanDesign['reckonedTo'],
): PlanDesign => ({
  name: '',
  year: Number(day.slice(0, 4)),
  kind: designing.kinds[0]?.value ?? '',
  committee: committee.id,
  series: committee.series,
  titles: [],
  specialties: [],
  ways: ways.map(({ way }) => way).slice(0, 1),
  window: { opens: day, closes: day },
  reckonedTo: day,
  interview: false,
  people: '',
  content: '',
  undertaking: designing.undertaking,
  slots: [],
  parts: designing.parts.map((part) => ({ ...part, criteria: [] })),
})
