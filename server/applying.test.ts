import { beforeAll, describe, expect, it } from 'vitest'
import { exampleCast, handedIn } from './testing/example-cast.ts'
import type { Cast } from './testing/standing-cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await exampleCast()
})

describe('a submitted application', () => {
  it("lies with the own unit's officer and nobody else [HE-FLOW-01] [HE-APPL-05]", async () => {
    const id = await handedIn(cast, 'lin')
    const seen = async (who: string, list: string) =>
      (await cast.call(who, 'GET', `/checks?list=${list}`)).body.rows.map((row: { id: number }) => row.id)
    expect(await seen('chen', 'own')).toEqual([id])
    for (const [who, list] of [
      ['gao', 'own'],
      ['zhou', 'subordinate'],
      ['stranger', 'own'],
      ['stranger', 'all'],
    ] as const)
      expect(await seen(who, list)).toEqual([])
    expect(await seen('chen', 'all')).toEqual([id])
    expect(await seen('zhou', 'all')).toEqual([id])
    expect((await cast.call('chen', 'GET', '/checks/counts')).body).toMatchObject({
      own: { count: 1, more: false },
      subordinate: { count: 0 },
      states: [{ state: 'under-check', count: 1 }],
    })
    for (const list of ['own', 'subordinate', 'checked', 'all'])
      for (const sort of ['arrived', '-arrived', 'name'])
        expect((await cast.call('chen', 'GET', `/checks?list=${list}&sort=${sort}&name=%25`)).status).toBe(200)
  })
})
