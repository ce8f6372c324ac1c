import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { type Choice, choose } from './choice.ts'

const choice: Choice = { mode: 'open', way: 'regular', series: 'engineering', title: 'engineer', specialty: '机械工程' }

describe('what somebody declares for', () => {
  it('knows the level of the title', () =>
    expect(choose(example, [], choice)).toEqual({ ok: true, chosen: { ...choice, level: 'intermediate' } }))

  it.each([
    ['a title of another series [HE-APPL-06]', { title: 'attending-physician' }, 'no-such-title'],
    ['a specialty of another series', { specialty: '内科' }, 'no-such-specialty'],
    ['a series nobody has', { series: 'alchemy' }, 'no-such-series'],
    ['a way the province does not offer', { way: 'transfer' as const }, 'no-such-way'],
    ['a review by a unit that is not authorised [HE-APPL-07]', { mode: 'autonomous' as const }, 'not-authorised'],
  ])('refuses %s', (_, change, refusal) =>
    expect(choose(example, ['health'], { ...choice, ...change })).toEqual({ ok: false, refusal }),
  )

  it('lets an authorised unit review its main series by itself, and its others the open way [HE-APPL-07]', () => {
    expect(choose(example, ['engineering'], { ...choice, mode: 'autonomous' }).ok).toBe(true)
    expect(choose(example, ['health'], choice).ok).toBe(true)
  })
})
