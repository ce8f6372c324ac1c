import { describe, expect, it } from 'vitest'
import { type Asked, acknowledged, type Journal, newJournal } from './journal.ts'
import { type Event, type Found, judge } from './verdict.ts'

const acted = (more: Partial<Asked> = {}): Asked => ({
  ...{ act: 'submit', actor: 5, applications: [1], is: 'acknowledged', done: [{ id: 1, version: 2 }] },
  ...more,
})
const journal = (more: Partial<Journal> = {}): Journal => ({ ...newJournal(), ...more })
const found = (more: Partial<Found> = {}): Found => ({
  ...{ events: [], texts: new Map(), files: new Map(), uploads: new Map() },
  ...more,
})
const event = (more: Partial<Event> = {}): Event => ({ application: 1, version: 2, act: 'submit', actor: 5, ...more })
const sound = { lost: [], doubled: [] }

describe('an act', () => {
  it('that was acknowledged is there once', () =>
    expect(judge(journal({ acts: [acted()] }), found({ events: [event()] }))).toEqual(sound))

  it('that was acknowledged and is gone is lost, also when another has its version', () => {
    expect(judge(journal({ acts: [acted()] }), found()).lost).toHaveLength(1)
    const other = judge(journal({ acts: [acted()] }), found({ events: [event({ actor: 6 })] }))
    expect([other.lost.length, other.doubled.length]).toEqual([1, 1])
  })

  it('of a batch is lost for each file by itself', () => {
    const batch = acted({
      applications: [1, 2],
      done: [
        { id: 1, version: 2 },
        { id: 2, version: 2 },
      ],
    })
    expect(judge(journal({ acts: [batch] }), found({ events: [event()] })).lost).toEqual([
      'submit of application 2, version 2',
    ])
  })

  it('that was done again is doubled', () => {
    const events = [event(), event({ version: 3 })]
    expect(judge(journal({ acts: [acted()] }), found({ events })).doubled).toHaveLength(1)
    expect(judge(journal({ acts: [acted()] }), found({ events: [event(), event()] })).doubled).toHaveLength(1)
  })

  it('that was never answered may be there once and not twice; one that was refused may not', () => {
    const doubt = acted({ is: 'in-doubt', done: [] })
    expect(judge(journal({ acts: [doubt] }), found())).toEqual(sound)
    expect(judge(journal({ acts: [doubt] }), found({ events: [event()] }))).toEqual(sound)
    expect(judge(journal({ acts: [doubt] }), found({ events: [event(), event({ version: 3 })] })).doubled).toHaveLength(
      1,
    )
    const refused = acted({ is: 'refused', done: [] })
    expect(judge(journal({ acts: [refused] }), found({ events: [event()] })).doubled).toHaveLength(1)
  })
})

describe('a save', () => {
  const texts = [
    { text: '一', acknowledged: true },
    { text: '二', acknowledged: true },
    { text: '三', acknowledged: false },
  ]
  const saves = new Map([[1, { application: 1, section: 'a', field: 'b', texts }]])
  const now = (text: string | undefined) => judge(journal({ saves }), found({ texts: new Map([[1, text]]) }))

  it('stands as it was acknowledged last, or as it was sent after that', () => {
    expect([now('二'), now('三')]).toEqual([sound, sound])
  })

  it('is lost when what was there before stands again, or nothing', () => {
    expect([now('一').lost.length, now(undefined).lost.length, now('别的').lost.length]).toEqual([1, 1, 1])
  })
})

describe('a file', () => {
  const uploads = [{ application: 1, file: 7, sha256: 'x' }]
  const looked = (sha256: string | undefined, count: number, inDoubt = 0) =>
    judge(
      journal({ uploads, uploadsInDoubt: new Map([[1, inDoubt]]) }),
      found({ files: new Map([[7, sha256]]), uploads: new Map([[1, count]]) }),
    )

  it('is there with its bytes, once', () => expect(looked('x', 1)).toEqual(sound))
  it('with other bytes, or without, is lost', () => {
    expect([looked('y', 1).lost.length, looked(undefined, 1).lost.length, looked('x', 0).lost.length]).toEqual([
      1, 1, 1,
    ])
  })
  it('twice is doubled, unless a second one was sent and not answered', () => {
    expect([looked('x', 2).doubled.length, looked('x', 2, 1).doubled.length]).toEqual([1, 0])
  })
})

it('counts what was acknowledged, each file of a batch', () => {
  const acts = [
    acted(),
    acted({
      act: 'approve',
      done: [
        { id: 1, version: 3 },
        { id: 2, version: 3 },
      ],
    }),
    acted({ is: 'in-doubt' }),
  ]
  expect(acknowledged(journal({ acts }))).toMatchObject({ submits: 1, approvals: 2, saves: 0, uploads: 0 })
})
