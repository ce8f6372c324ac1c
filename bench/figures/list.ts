import { levels } from '../../core/title.ts'
import { chance, oneOf } from '../data/random.ts'
import { lookersOf } from '../site/lookers.ts'
import type { Site } from '../site/site.ts'
import type { Figure } from './figure.ts'
import { latency } from './latency.ts'

const looks = 800
const states = ['under-check', 'sent-back', 'eligible', 'with-committee', 'passed', 'confirmed']

/** 全部, filtered by year, level, series and state in any combination, at offices of every level; then what a desk has decided. */
export const list: Figure = {
  name: 'list',
  sizes: 'every',
  run: async (site) => {
    const lines = []
    for (const [which, what] of Object.entries(lists)) {
      if (which === 'all' && 'takes' in site.region.policy.route) continue
      const query = (index: number) => `list=${which}&${filtersAt(site, index)}`
      await site.prepare('list', { region: site.region.id, looks: await lookersOf(site, looks, query) })
      lines.push(await latency(site, { what, connections: 16, most: 30, growth: 1.5 }))
    }
    return lines
  },
}

const lists = { all: "officer's list", checked: "list of a desk's decisions" }

function filtersAt({ region }: Site, index: number) {
  const year = new Date().getFullYear()
  const given = (purpose: number) => chance(index, purpose) < 0.5
  return new URLSearchParams({
    year: String(chance(index, 51) < 0.8 ? year : year - 1),
    ...(given(52) && { level: oneOf(levels, chance(index, 53)) }),
    ...(given(54) && { series: oneOf(region.series.slice(0, 12), chance(index, 55)).id }),
    ...(given(56) && { state: oneOf(states, chance(index, 57)) }),
  })
}
