import { setTimeout as wait } from 'node:timers/promises'
import type { PersonId } from '../../core/id.ts'
import { findAsker } from '../../server/db/task-askers.ts'
import { insertTask } from '../../server/db/tasks.ts'
import { countExport, type Export, mayExport } from '../../server/exporting.ts'
import { forgetMost, processNow } from '../paper/process.ts'
import type { Measured } from '../report/measured.ts'
import type { Site } from '../site/site.ts'
import type { Figure } from './figure.ts'

const least = 20_000
const mostMore = 150e6
const patience = 300_000

/** The longest list of people that somebody of the data may export, through queue, thread and store of the product. */
export const roster: Figure = {
  name: 'roster',
  sizes: 'every',
  run: async (site) => {
    const longest = await longestOf(site)
    await exported(site, longest)
    return linesOf(site, longest, await exported(site, longest))
  },
}

type Longest = { account: PersonId; list: Export; rows: number }

async function longestOf({ owner, db, region }: Site): Promise<Longest> {
  const { rows } = await owner.query<{ account: PersonId }>(
    `select distinct on (o.kind, p.kind) p.id as account from account p join organisation o on o.id = p.organisation
    where p.kind in ('officer', 'approver') and p.disabled_at is null
    order by o.kind, p.kind, (select count(*) from application a where a.office = o.id) desc, p.id`,
  )
  const found: Longest[] = []
  for (const { account } of rows) {
    const by = await findAsker(db, account)
    for (const list of ['roster', 'summary-sheet'] as const)
      if (by && mayExport(region, by, list))
        found.push({ account, list, rows: Number(await countExport({ db, region }, { by, list, filters: {} })) })
  }
  const [longest] = found.sort((one, other) => other.rows - one.rows)
  if (!longest?.rows) throw new Error('nobody has anybody to export')
  return longest
}

type Done = { seconds: number; before: number; most: number; bytes: number }

async function exported({ db, owner, product }: Site, { account, list, rows }: Longest): Promise<Done> {
  forgetMost(product.pid)
  const before = processNow(product.pid).memory
  const began = performance.now()
  const input = { list, filters: {} }
  const task = await insertTask(db, { account, kind: 'export', input, total: rows, at: new Date() })
  while (performance.now() - began < patience) {
    await wait(20)
    const { rows: now } = await owner.query<{ state: string; done: number; bytes: string | null }>(
      'select state, done, result_bytes as bytes from task where id = $1',
      [task],
    )
    const [found] = now
    if (found?.state === 'failed') throw new Error('the list was not exported')
    if (found?.state !== 'done') continue
    if (Number(found.done) !== rows) throw new Error(`${found.done} of ${rows} people were exported`)
    const seconds = (performance.now() - began) / 1000
    return { seconds, before, most: processNow(product.pid).mostMemory, bytes: Number(found.bytes) }
  }
  throw new Error('the list was not exported in time')
}

function linesOf({ applications }: Site, { rows }: Longest, { seconds, before, most, bytes }: Done): Measured[] {
  const people = rows.toLocaleString('en-US')
  const perSecond = rows / seconds
  return [
    {
      figure: `rows of a list of ${people} people to Excel`,
      ...{ applications, unit: '/s', product: perSecond, target: `≥ ${least.toLocaleString('en-US')}` },
      ...{ reached: perSecond >= least, note: `${seconds.toFixed(1)} s in all, ${(bytes / 1e6).toFixed(1)} MB` },
    },
    {
      figure: `memory more while ${people} people are exported`,
      ...{ applications, unit: 'MB', product: (most - before) / 1e6, target: `< ${mostMore / 1e6}` },
      ...{ reached: most - before < mostMore, note: `${Math.round(before / 1e6)} before` },
    },
  ]
}
