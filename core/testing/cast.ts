import { example } from '../../regions/example/index.ts'
import type { Application, Progress } from '../application.ts'
import type { Committee } from '../committee.ts'
import type { Day } from '../day.ts'
import type { ApplicationId, CommitteeId, OrganisationId, PersonId } from '../id.ts'
import type { Actor, Facts } from '../needs.ts'
import { chain, type Organisation } from '../organisation.ts'
import type { Capability } from '../region.ts'
import type { Role } from '../route.ts'

/** The standing cast of the core's tests: one chain of four offices, its people, one committee. */
const office = (id: number, kind: string, name: string, parent?: OrganisationId): Organisation => ({
  id: id as OrganisationId,
  kind,
  name,
  code: String(id),
  autonomousSeries: [],
  ...(parent && { parent }),
})

export const province = office(1, 'province-office', '省职改办')
export const city = office(2, 'city-office', '市职改办', province.id)
export const county = office(3, 'county-office', '县职改办', city.id)
export const works = office(4, 'employer', '机械厂', county.id)
export const hospital = office(5, 'self-review', '省医院', province.id)
export const organisations = new Map([province, city, county, works, hospital].map((one) => [one.id, one]))

const every: readonly Capability[] = [
  'check',
  'approve',
  'forward',
  'give-opinion',
  'publicise',
  'convene',
  'entrust-intermediate',
  'entrust-senior',
]

const staff = (id: number, is: Role, { id: office }: Organisation): Actor => ({
  id: id as PersonId,
  is,
  office,
  capabilities: every,
})
export const lin: Actor = { id: 10 as PersonId, is: 'applicant', capabilities: [] }
export const chen = staff(11, 'officer', works)
export const gao = staff(12, 'approver', works)
export const zhou = staff(13, 'officer', county)
export const he = staff(14, 'approver', county)
export const wu = staff(15, 'officer', city)
export const sun = staff(16, 'approver', city)
export const qian = staff(17, 'officer', province)
export const stranger: Actor = { is: 'public', capabilities: [] }

export const committee: Committee = {
  id: 1 as CommitteeId,
  code: '001',
  name: '工程系列中级评委会',
  series: 'engineering',
  levels: ['intermediate'],
  type: 'open',
  convener: city.id,
  authoriser: province.id,
  members: 7,
  filing: { opens: '2025-01-01', closes: '2027-12-31' },
  paused: false,
}

export const base: Facts = {
  actor: lin,
  isApplicantThemself: false,
  today: '2026-04-10',
  window: { opens: '2026-04-01', closes: '2026-04-30' },
  policy: example.policy,
  chain: chain(organisations, works.id),
  problems: 0,
  committee,
  hasApprovedScheme: true,
  earliestClose: '2026-04-17' as Day,
}

export const lins = (progress: Progress): Application => ({
  id: 7 as ApplicationId,
  applicant: 10 as PersonId,
  organisation: works.id,
  year: 2026,
  level: 'intermediate',
  series: 'engineering',
  way: 'regular',
  autonomous: false,
  ...progress,
})
