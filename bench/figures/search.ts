import { pinyin } from 'pinyin-pro'
import { nameOf } from '../data/names.ts'
import { chance } from '../data/random.ts'
import { lookersOf } from '../site/lookers.ts'
import type { Figure } from './figure.ts'
import { latency } from './latency.ts'

const looks = 800

/** By a piece of a name as written, by the whole of it as spelt, and by its initials; the commonest surnames among them. */
export const search: Figure = {
  name: 'search',
  sizes: 'every',
  run: async (site) => {
    const which = 'takes' in site.region.policy.route ? 'checked' : 'all'
    const query = (index: number) => `list=${which}&${new URLSearchParams({ name: typedAt(index) })}`
    await site.prepare('list', { region: site.region.id, looks: await lookersOf(site, looks, query) })
    return [await latency(site, { what: 'name search', connections: 16, most: 50 })]
  },
}

function typedAt(index: number): string {
  const letters = [...nameOf(Math.floor(chance(index, 61) * 1000))]
  const syllables = pinyin(letters.join(''), { toneType: 'none', type: 'array', mode: 'surname', v: true })
  const kinds = [
    letters.slice(-2).join(''),
    letters.join(''),
    letters[0] ?? '',
    syllables.join(''),
    syllables.slice(1).join(''),
    syllables.map((one) => one[0]).join(''),
  ]
  return kinds[Math.floor(chance(index, 62) * kinds.length)] ?? ''
}
