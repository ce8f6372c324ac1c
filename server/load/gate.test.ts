import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openGate } from './gate.ts'
import { type Urgency, urgencies } from './urgency.ts'

/** A gate with a clock of its own and a note of what became of everybody. */
function scene(limits: Parameters<typeof openGate>[1] = {}) {
  const clock = { now: 0 }
  const gate = openGate(() => clock.now, limits)
  const begun: string[] = []
  const refused: string[] = []
  const come = (urgency: Urgency, name: string = urgency) =>
    gate.enter(urgency, { begin: () => begun.push(name), refuse: () => refused.push(name) })
  const pass = (milliseconds: number, pressed = false) => {
    for (let spent = 0; spent < milliseconds; spent += 100) {
      clock.now += 100
      gate.tick(pressed)
    }
  }
  return { clock, gate, begun, refused, come, pass }
}

describe('the gate', () => {
  it('lets everybody in while there is room, and forgets them when they have left', () => {
    const { gate, come, begun, refused } = scene()
    const visits = Array.from({ length: 64 }, (_, index) => come(urgencies[index % 4] ?? 'save'))
    expect(begun).toHaveLength(64)
    for (const visit of visits) {
      gate.leave(visit)
      gate.leave(visit)
    }
    expect(gate.figures()).toMatchObject({ inside: 0, limit: 256 })
    expect(refused).toEqual([])
  })

  it('calls in the most urgent first, whoever came first', () => {
    const { gate, come, begun } = scene({ least: 10, most: 10 })
    const inside = Array.from({ length: 10 }, () => come('save', 'before'))
    const looking = (['spare', 'list', 'act', 'save'] as const).map((urgency) => come(urgency))
    expect(begun.filter((name) => name !== 'before')).toEqual([])
    for (const visit of inside) gate.leave(visit)
    expect(begun.slice(10)).toEqual(['save', 'act', 'list'])
    for (const visit of looking.slice(1)) gate.leave(visit)
    expect(begun.slice(10)).toEqual(['save', 'act', 'list', 'spare'])
  })

  it('keeps places for what is more urgent', () => {
    const { come, begun, gate } = scene({ least: 10, most: 10 })
    for (let one = 0; one < 10; one++) come('spare')
    expect(begun).toHaveLength(3)
    come('save')
    expect(begun.at(-1)).toBe('save')
    expect(gate.figures().waiting.spare).toBe(7)
  })

  it('sends away who has stood too long, the least urgent soonest', () => {
    const { come, refused, pass } = scene({ least: 4, most: 4 })
    for (let one = 0; one < 4; one++) come('save', 'stuck')
    for (const urgency of urgencies) come(urgency)
    pass(600)
    expect(refused).toEqual(['spare'])
    pass(500)
    expect(refused).toEqual(['spare', 'list'])
    pass(200)
    expect(refused).toEqual(['spare', 'list', 'act'])
    pass(300)
    expect(refused).toEqual(['spare', 'list', 'act', 'save'])
  })

  it('answers at once where it is known that the wait would be too long', () => {
    const { come, refused, pass, gate } = scene({ least: 4, most: 4 })
    const inside = Array.from({ length: 4 }, () => come('save', 'slow'))
    for (let one = 0; one < 20; one++) come('act', 'waits')
    for (let one = 0; one < 8; one++) {
      pass(100)
      const visit = inside.shift()
      if (visit) gate.leave(visit)
      inside.push(come('save', 'next'))
    }
    come('spare', 'late')
    expect(refused).toEqual(['late'])
  })

  it('takes a burst into its line without sending anybody away', () => {
    const { come, refused, begun, gate } = scene({ least: 4, most: 4 })
    const visits = Array.from({ length: 400 }, () => come('save'))
    for (const visit of visits) gate.leave(visit)
    expect(begun).toHaveLength(400)
    expect(refused).toEqual([])
  })

  it('forgets who went away while they waited', () => {
    const { come, begun, gate } = scene({ least: 1, most: 1 })
    const first = come('save', 'first')
    gate.leave(come('save', 'gone'))
    come('save', 'third')
    gate.leave(first)
    expect(begun).toEqual(['first', 'third'])
  })

  it('narrows while pressed and widens again by itself', () => {
    const { gate, pass } = scene()
    pass(5000, true)
    expect(gate.figures().limit).toBe(16)
    pass(3500)
    expect(gate.figures().limit).toBe(256)
  })

  it('gives a place back while bytes are on their way, and takes who is back before who is new', async () => {
    const { gate, come, begun } = scene({ least: 1, most: 1 })
    const upload = come('save', 'upload')
    gate.rest(upload)
    const other = come('save', 'other')
    come('save', 'third')
    expect(begun).toEqual(['upload', 'other'])
    void gate.resume(upload)?.then(() => begun.push('upload again'))
    gate.leave(other)
    await Promise.resolve()
    expect(begun).toEqual(['upload', 'other', 'upload again'])
    gate.leave(upload)
    expect(begun.at(-1)).toBe('third')
  })
})

/** Everybody has the same work: of so many inside the oldest leaves, and as many of each kind as are said come for each who leaves. */
function storm(coming: readonly Urgency[], limit: number, steps: number) {
  const { gate, come, begun } = scene({ least: limit, most: limit })
  const inside: ReturnType<typeof come>[] = []
  const lines: ReturnType<typeof come>[] = []
  for (let one = 0; one < limit; one++) inside.push(come('save', 'before'))
  for (let step = 0; step < steps; step++) {
    for (const urgency of coming) lines.push(come(urgency))
    const first = inside.shift()
    if (first) gate.leave(first)
    for (const visit of lines.filter(({ state }) => state === 'inside')) {
      lines.splice(lines.indexOf(visit), 1)
      inside.push(visit)
    }
  }
  const called = begun.filter((name) => name !== 'before')
  return (urgency: Urgency) => called.filter((name) => name === urgency).length / called.length
}

describe('places in a storm', () => {
  it('of saves: they have seven of eight, decisions an eighth, lists an eighth of that, what can wait none', () => {
    const share = storm(urgencies, 8, 400)
    expect(share('save')).toBeCloseTo(7 / 8, 2)
    expect(share('act')).toBeCloseTo(7 / 64, 2)
    expect(share('list')).toBeCloseTo(1 / 64, 2)
    expect(share('spare')).toBe(0)
  })

  it('where nobody decides, the eighth is for lists', () => {
    expect(storm(['save', 'list', 'spare'], 8, 400)('list')).toBeCloseTo(1 / 8, 2)
    expect(storm(['act', 'list', 'spare'], 8, 400)('list')).toBeCloseTo(1 / 8, 2)
  })

  it('takes nothing from saves where nobody else stands there, nor for what can wait', () => {
    expect(storm(['save', 'spare'], 8, 400)('save')).toBe(1)
  })

  it('whoever comes in whatever numbers', () => {
    const coming = fc.array(fc.constantFrom<Urgency>('act', 'list', 'spare'), { maxLength: 4 })
    fc.assert(
      fc.property(coming, fc.integer({ min: 2, max: 16 }), (others, limit) => {
        const share = storm(['save', 'save', ...others], limit, 300)
        expect(share('save')).toBeGreaterThanOrEqual(7 / 8 - 0.01)
        if (others.includes('act')) expect(share('act')).toBeGreaterThanOrEqual(7 / 64 - 0.01)
        if (others.includes('list')) expect(share('list')).toBeGreaterThanOrEqual(1 / 64 - 0.01)
        expect(share('spare')).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('that keeps no line, only all places but one: who waits has an eighth all the same', () => {
    const { gate, come, begun } = scene({ least: 16, most: 16 })
    const inside = Array.from({ length: 16 }, () => come('save', 'save'))
    for (let one = 0; one < 100; one++) come('list')
    for (let step = 0; step < 80; step++) {
      const first = inside.shift()
      if (first) gate.leave(first)
      inside.push(come('save', 'save'))
    }
    expect(begun.filter((name) => name === 'list').length).toBeGreaterThanOrEqual(8)
  })

  it('of uploads that come back for their next piece does not shut others out', () => {
    const { gate, come, begun } = scene({ least: 4, most: 4 })
    const uploads = Array.from({ length: 80 }, () => {
      const visit = come('save', 'upload')
      gate.rest(visit)
      return visit
    })
    const inside = Array.from({ length: 4 }, () => come('save', 'save'))
    const acts = Array.from({ length: 10 }, () => come('act'))
    for (const visit of uploads) void gate.resume(visit)
    for (let step = 0; step < 40; step++) {
      const done = [...inside, ...uploads, ...acts].find(({ state }) => state === 'inside')
      if (done) gate.leave(done)
    }
    expect(begun.filter((name) => name === 'act').length).toBeGreaterThanOrEqual(4)
    expect(uploads.filter(({ state }) => state === 'gone').length).toBeGreaterThanOrEqual(28)
  })

  it('is not known to be too long for whoever has their own share', () => {
    const { gate, come, refused, pass } = scene({ least: 8, most: 8 })
    const inside = Array.from({ length: 8 }, () => come('save'))
    for (let one = 0; one < 900; one++) come('save')
    for (let step = 0; step < 12; step++) {
      for (const visit of inside.splice(0)) gate.leave(visit)
      for (let one = 0; one < 8; one++) inside.push(come('save'))
      pass(100)
    }
    refused.length = 0
    come('act')
    come('list')
    come('spare')
    expect(refused).toEqual(['spare'])
  })
})
