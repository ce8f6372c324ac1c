import { describe, expect, it } from 'vitest'
import type { Act } from '../core/acts.ts'
import { type Application, became } from '../core/application.ts'
import { decide } from '../core/decide.ts'
import type { CertificateId, NoticeId } from '../core/id.ts'
import type { Actor, Input } from '../core/needs.ts'
import type { OrganisationKind } from '../core/organisation.ts'
import type { Region } from '../core/region.ts'
import { isGranted } from '../core/route.ts'
import { born, committeeAt, everyChain, world } from '../core/testing/world.ts'
import { type Level, levels } from '../core/title.ts'
import { example } from './example/index.ts'
import { regions } from './index.ts'

/** Along granted routes the way is another: granted-routes.test.ts. Played by nobody but those whom the region's own permission table lets act. */
describe.each([example, ...regions].filter(({ policy }) => !isGranted(policy.route)))('in $id', (region) => {
  const chains = everyChain(region)

  it('there is a way up from every kind of organisation to the root', () => {
    for (const { id } of region.organisationKinds) expect(chains.map(([first]) => first?.id)).toContain(id)
    for (const chain of chains) expect(chain.at(-1)?.id).toBe(region.root.kind)
  })

  it.each(levels)('every %s reaches its certificate from every kind of organisation, by every way up', (level) => {
    for (const chain of chains) expect(journey(region, chain, level, false), name(chain)).toBe('certified')
  })

  it.each(levels)('every %s reaches its certificate at a unit that reviews by itself', (level) => {
    for (const chain of chains.filter(([first]) => first?.group === 'self-review'))
      expect(journey(region, chain, level, true), name(chain)).toBe('certified')
  })
})

it('notices a permission table in which nobody may publicise where a route ends', () => {
  const silent: Region = {
    ...example,
    permissions: example.permissions.filter(({ capability }) => capability !== 'publicise'),
  }
  const [chain = []] = everyChain(silent)
  expect(journey(silent, chain, 'intermediate', false)).toBe('eligible')
})

/** Where a file comes to rest that everybody wishes well. */
function journey(region: Region, kinds: readonly OrganisationKind[], level: Level, autonomous: boolean) {
  const place = world(region, kinds)
  const start = born(place, level, autonomous)
  const committee = committeeAt(place, start)
  let application: Application = start
  for (const act of onward()) {
    const late = act === 'closeNotice' || act === 'closeOutcomeNotice'
    const attempt = (actor: Actor) =>
      decide(
        act,
        application,
        { ...place.facts, actor, committee, today: late ? '2026-04-18' : place.facts.today },
        input,
      )
    const decision = place.people.map(attempt).find(({ ok }) => ok)
    if (!decision?.ok) return application.state
    application = became(start, decision.progress)
  }
  return application.state

  function* onward(): Generator<Act> {
    yield 'submit'
    while (application.state === 'under-check') yield 'approve'
    for (const act of afterwards) yield act
  }
}

const afterwards = [
  'publicise',
  'closeNotice',
  'assign',
  'receive',
  'recordOutcome',
  'publiciseOutcome',
  'closeOutcomeNotice',
  'confirm',
  'certify',
] as const satisfies readonly Act[]

const input: Input = {
  opinion: '同意',
  undertaking: true,
  recommendation: '已公示',
  groupOpinion: '同意推荐',
  notice: { id: 1 as NoticeId, closes: '2026-04-17' },
  tally: { members: 7, attending: 7, yes: 7, no: 0, abstain: 0 },
  certificate: 1 as CertificateId,
}

const name = (chain: readonly OrganisationKind[]) => chain.map(({ id }) => id).join(' → ')
