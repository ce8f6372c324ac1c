import { type Kind, kinds, type Look } from '../load/mixed.ts'
import type { Round } from '../load/round.ts'
import { quantile } from '../report/statistics.ts'
import { ask } from '../site/asking.ts'
import { keepAnswers } from '../site/kept-answers.ts'
import type { Site } from '../site/site.ts'
import type { Figure } from './figure.ts'
import { draftsOf } from './save.ts'

/** As many as keep the server busy without a crowd before its door. */
const bearable = 16
const times = 4
const least = 0.9
const [fewest, mostPeople] = [5, 500]
/** Half of it until all stands as it stays: longer than anybody stands in a line. */
const fewestSeconds = 6

export const overload: Figure = {
  name: 'overload',
  sizes: 'largest',
  run: async (site) => {
    const { product, pace, applications } = site
    const drafts = await draftsOf(site)
    const putBack = await keepAnswers(site, drafts)
    await site.prepare('mixed', { region: site.region.id, drafts, ...(await looksOf(site)) })
    const alone = async () => {
      const round = await site.round(product.port, bearable, pace.seconds)
      refuse(round)
      return round
    }
    await site.round(product.port, bearable, pace.warmUp)
    const before = [await alone(), await alone()]
    const seconds = Math.max(fewestSeconds, pace.seconds * 4)
    const crowd = await site.crowd({
      port: product.port,
      perSecond: best(before) * times,
      seconds,
      countedFrom: seconds / 2,
    })
    refuse(crowd)
    const all = [...before, await alone()]
    await putBack()
    const borne = best(all)
    const usual = all.flatMap(({ latencies }) => latencies)
    const served = crowd.done / crowd.seconds
    const first = shareOf(crowd, 'save') >= shareOf(crowd, 'list') && shareOf(crowd, 'save') > shareOf(crowd, 'export')
    const shares = kinds.map((kind) => `${kind} ${Math.round(shareOf(crowd, kind) * 100)} %`).join(', ')
    return [
      {
        ...{ figure: `served at ${times} times the bearable load`, applications, unit: '/s', product: served },
        ...{ bound: borne, boundIs: `the bearable load, ${bearable} connections`, ratio: served / borne },
        ...{ target: `≥ ${least * 100} %, saves before exports`, reached: served >= borne * least && first },
        ...{ p50: quantile(crowd.latencies, 0.5), p99: quantile(crowd.latencies, 0.99) },
        ...{ boundP50: quantile(usual, 0.5), boundP99: quantile(usual, 0.99) },
        note: `served of what came: ${shares}${outside(crowd)}`,
      },
    ]
  },
}

/** Where the client itself could bring no more, fewer came than are told. */
const outside = ({ unsent, seconds }: Round) =>
  unsent === 0 ? '' : `; ${Math.round(unsent / seconds)} a second never got as far as the door`

/** The bearable load is the most that was borne. */
const best = (rounds: readonly Round[]) => Math.max(...rounds.map(({ done, seconds }) => done / seconds))

/** What part of those who came for it were served; one for what nobody came for. */
function shareOf({ kinds: all }: Round, kind: Kind) {
  const { done = 0, turnedAway = 0 } = all[kind] ?? {}
  return done + turnedAway === 0 ? 1 : done / (done + turnedAway)
}

function refuse({ unexpected, done }: Round) {
  if (unexpected.length > 0) throw new Error(`overload: ${unexpected[0]}`)
  if (done === 0) throw new Error('overload: nothing was served')
}

/** The lists of officers as they open them, and sheets of a few to a few hundred people. */
async function looksOf(site: Site): Promise<{ lists: Look[]; exports: Look[] }> {
  const at = `/api/${site.region.id}`
  const lists: Look[] = []
  const exports: Look[] = []
  for (const cookie of await officersOf(site, [4, 3, 2], 200))
    lists.push({ cookie, path: `${at}/checks?list=subordinate` })
  for (const cookie of await officersOf(site, [3, 2, 4], 300)) {
    if (exports.length === 10) break
    const { count } = (await ask(site, { path: '/exports/summary-sheet', cookie })) as { count: number }
    if (count >= fewest && count <= mostPeople) exports.push({ cookie, path: `${at}/exports/summary-sheet/file` })
  }
  if (exports.length === 0) throw new Error('nobody has a sheet to export')
  return { lists, exports }
}

/** By how deep their office lies in the tree, in this order. */
async function officersOf({ owner, cookieOf }: Site, depths: readonly number[], most: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select p.id from account p join organisation o on o.id = p.organisation
      where p.kind = 'officer' and p.disabled_at is null and not p.must_change and cardinality(o.ancestors) = any ($1)
      order by array_position($1, cardinality(o.ancestors)), p.id limit $2`,
    [depths, most],
  )
  const cookies: string[] = []
  for (const { id } of rows) cookies.push(await cookieOf(Number(id)))
  return cookies
}
