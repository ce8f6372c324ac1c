import { describe, expect, it } from 'vitest'
import type { Act } from '../core/acts.ts'
import { type Application, became } from '../core/application.ts'
import { decide } from '../core/decide.ts'
import type { CertificateId, NoticeId, OrganisationId } from '../core/id.ts'
import type { Actor, Facts, Input } from '../core/needs.ts'
import type { OrganisationKind } from '../core/organisation.ts'
import type { Region } from '../core/region.ts'
import { isGranted, type Onward } from '../core/route.ts'
import { born, committeeAt, everyChain, type World, world } from '../core/testing/world.ts'
import { type Level, levels } from '../core/title.ts'
import { regions } from './index.ts'

/** Played by nobody but those whom the region's own permission table lets act. */
describe.each(regions.filter(({ policy }) => isGranted(policy.route)))('along granted routes in $id', (region) => {
  const chains = everyChain(region)

  it.each(levels)(
    'every %s reaches its certificate from every kind of organisation, as far up as it is taken',
    (level) => {
      for (const chain of chains) expect(journey(region, chain, level).at(-1), name(chain)).toBe('certified')
    },
  )

  it.each(levels)('every %s reaches its certificate from a unit that forwards to the committee at once', (level) => {
    for (const [first, ...rest] of chains)
      if (first) expect(journey(region, [first, ...rest], level, 'at-once').at(-1), first.id).toBe('certified')
  })

  it('nobody below can send what an office may not take: it stops there and goes to a committee', () => {
    const { route } = region.policy
    if (!isGranted(route)) return
    for (const { id, under } of region.organisationKinds)
      if (under.length > 0 && !route.takes[id]) expect(id).toBe(region.units?.kind)
  })
})

/** The states that a file passes when everybody wishes it well. */
function journey(
  region: Region,
  kinds: readonly OrganisationKind[],
  level: Level,
  how: 'climbing' | 'at-once' = 'climbing',
) {
  const place = world(region, kinds)
  const start = born(place, level, false)
  const owner = place.chain.find(({ kind }) => mayAuthorise(region, kind))?.id
  const committee = { ...committeeAt(place, start), ...(owner && { convener: owner, authoriser: owner }) }
  const trail: OrganisationId[] = []
  const states: string[] = []
  let application: Application = start
  for (const act of onward()) {
    const more: Partial<Facts> = {
      committee,
      trail,
      ...(application.state === 'to-forward' && { onward: next(place, region, application.office, level, how) }),
      today: act === 'clearNotice' ? '2026-04-18' : place.facts.today,
    }
    const attempt = (actor: Actor) => decide(act, application, { ...place.facts, ...more, actor }, input)
    const decision = place.people.map(attempt).find(({ ok }) => ok)
    if (!decision?.ok) return states
    if (application.state === 'to-forward') trail.push(application.office)
    application = became(start, decision.progress)
    states.push(application.state)
  }
  return states

  function* onward(): Generator<Act> {
    yield 'submit'
    while (application.state === 'under-check' || application.state === 'to-forward')
      yield application.state === 'under-check' ? 'approve' : 'forward'
    yield* ['receive', 'recordOutcome', 'publiciseOutcome', 'clearNotice'] as const
    while (application.state === 'opinion-climbing') yield application.decided ? 'handInOpinion' : 'agreeToOpinion'
    yield* ['confirm', 'certify'] as const
  }
}

function next(
  { chain }: World,
  { policy: { route } }: Region,
  office: OrganisationId,
  level: Level,
  how: 'climbing' | 'at-once',
): Onward {
  const above = chain[chain.findIndex(({ id }) => id === office) + 1]
  const isTaken = above && isGranted(route) && route.takes[above.kind]?.includes(level)
  return how === 'climbing' && isTaken
    ? { to: 'unit', office: above.id }
    : { to: 'committee', committee: committeeNumber }
}

const committeeNumber = 1 as Extract<Onward, { to: 'committee' }>['committee']

const mayAuthorise = ({ permissions }: Region, kind: string) =>
  permissions.some(({ capability, kinds }) => capability === 'authorise-as-approver' && (kinds?.includes(kind) ?? true))

const input: Input = {
  undertaking: true,
  notice: { id: 1 as NoticeId, closes: '2026-04-17' },
  tally: { members: 7, attending: 7, yes: 7, no: 0, abstain: 0 },
  certificate: 1 as CertificateId,
}

const name = (chain: readonly OrganisationKind[]) => chain.map(({ id }) => id).join(' → ')
