import { outcomeOf, type Scenario } from './work.ts'

export type Look = { cookie: string; query: string }

/** One page after the other, by whoever looks, each with other filters. */
export const list: Scenario<{ region: string; looks: Look[] }> =
  ({ region, looks }) =>
  ({ connection, of }) => {
    const mine = looks.filter((_, at) => at % of === connection)
    let turn = 0
    return async (wire) => {
      const look = mine[turn++ % mine.length]
      if (!look) return 'over'
      return outcomeOf(await wire.call('GET', `/api/${region}/checks?${look.query}`, { cookie: look.cookie }))
    }
  }
