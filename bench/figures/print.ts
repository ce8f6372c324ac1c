import { setTimeout as wait } from 'node:timers/promises'
import { regions } from '../../regions/index.ts'
import { readConfig } from '../../server/config.ts'
import { prepare } from '../../server/start.ts'
import { benchKeysText } from '../data/keys.ts'
import { type Demonstration, openDemonstration } from '../paper/demonstration.ts'
import { forgetMost, processNow } from '../paper/process.ts'
import { typstAlone } from '../paper/typst.ts'
import type { Measured } from '../report/measured.ts'
import type { Site } from '../site/site.ts'
import type { Figure } from './figure.ts'

const leastPerCore = 10
const mostMemory = 500e6
const patience = 600_000

/** 批量打印 as the unit's officer asks for it, through queue, threads and store, beside typst alone with the same forms. */
export const print: Figure = {
  name: 'print',
  sizes: 'largest',
  run: async (site) => {
    const demonstration = await openDemonstration(site)
    try {
      const unit = await unitOf(demonstration)
      const warmUp = await printed(demonstration, unit, 50)
      const forms = site.pace.rounds > 3 ? 2000 : 200
      const bulk = await printed(demonstration, unit, forms)
      const bound = await boundOf(site, demonstration, unit.ids.slice(0, 60))
      return linesOf(site, forms, { ...bulk, before: warmUp.before }, bound)
    } finally {
      await demonstration.stop()
    }
  },
}

type Unit = { officer: number; ids: number[] }
type Bulk = { perCore: number; perSecond: number; memory: number; before: number }

/** Everybody who ever submitted is made to have passed, at one unit: many different forms, where the demonstration has few to print. */
async function unitOf({ owner }: Demonstration): Promise<Unit> {
  const { rows } = await owner.query<{ officer: string; ids: string[] }>(
    `with unit as (
        select o.id, o.ancestors, min(p.id) as officer from account p join organisation o on o.id = p.organisation
        where p.kind = 'officer' and p.disabled_at is null and o.kind_group <> 'office' group by o.id order by o.id limit 1
      ), moved as (
        update application a set organisation = unit.id, ancestors = unit.ancestors, progress = '{"state":"passed"}'
        from unit where a.submissions > 0 and a.state <> 'discarded' returning a.id
      )
      select (select officer from unit)::text as officer, array_agg(id::text order by id) as ids from moved`,
  )
  const [found] = rows
  if (!found?.officer) throw new Error('nobody of the demonstration can be printed')
  return { officer: Number(found.officer), ids: found.ids.map(Number) }
}

/** So many forms as one task, the same people again and again; waits until its file is whole. */
async function printed({ owner, product }: Demonstration, { officer, ids }: Unit, forms: number): Promise<Bulk> {
  const applications = Array.from({ length: forms }, (_, index) => ids[index % ids.length])
  const { rows } = await owner.query<{ id: string }>(
    `insert into task (account, kind, input, total, made_at) values ($1, 'print', $2, $3, now()) returning id`,
    [officer, JSON.stringify({ applications, missing: 'show-mark' }), forms],
  )
  const task = rows[0]?.id
  forgetMost(product.pid)
  const before = processNow(product.pid)
  const began = performance.now()
  await owner.query(
    `select graphile_worker.add_job('work', json_build_object('region', current_schema(), 'task', $1::bigint))`,
    [task],
  )
  for (;;) {
    if (performance.now() - began > patience) throw new Error('the forms were not printed in time')
    await wait(100)
    const { rows: now } = await owner.query<{ state: string; report: { refused?: unknown[] }; bytes: string | null }>(
      'select state, report, result_bytes as bytes from task where id = $1',
      [task],
    )
    const state = now[0]?.state
    if (state === 'failed') throw new Error(`the forms were not printed: ${JSON.stringify(now[0]?.report)}`)
    if (state !== 'done') continue
    if (!now[0]?.bytes || now[0].report.refused?.length) throw new Error('some forms were not printed')
    const after = processNow(product.pid)
    return {
      perCore: forms / (after.seconds - before.seconds),
      perSecond: (1000 * forms) / (performance.now() - began),
      memory: after.mostMemory,
      before: before.memory,
    }
  }
}

/** Once the product no longer needs the processor. */
async function boundOf({ region }: Site, { url, product }: Demonstration, ids: readonly number[]) {
  const environment = {
    DATABASE_URL: url,
    DATA: product.folder,
    REGIONS: region.id,
    DEMO: 'off',
    TITLE_REVIEW_KEYS: benchKeysText,
  }
  const { server, stop } = await prepare(readConfig(environment, regions), environment)
  try {
    const hosted = server.regions.get(region.id)
    if (!hosted) throw new Error(`${region.id} is not open`)
    return await typstAlone(hosted, server, ids)
  } finally {
    await stop()
  }
}

const linesOf = (
  { applications }: Site,
  forms: number,
  { perCore, perSecond, memory, before }: Bulk,
  bound: number,
): Measured[] => [
  {
    figure: 'review forms printed, per core',
    ...{ applications, unit: '/s', product: perCore, bound, boundIs: 'typst alone', ratio: perCore / bound },
    ...{
      target: `≥ ${leastPerCore}`,
      reached: perCore >= leastPerCore,
      note: `${perSecond.toFixed(1)} a second in all`,
    },
  },
  {
    figure: `memory while ${forms.toLocaleString('en-US')} forms are printed`,
    ...{ applications, unit: 'MB', product: memory / 1e6 },
    ...{ target: `< ${mostMemory / 1e6}`, reached: memory < mostMemory, note: `${Math.round(before / 1e6)} before` },
  },
]
