import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../server/root.ts'
import { figures } from './figures/all.ts'
import type { Figure } from './figures/figure.ts'
import { aligned, headings, lineOf } from './report/lines.ts'
import { describeMachine, isQuiet, load } from './report/machine.ts'
import type { Measured } from './report/measured.ts'
import { openCluster } from './site/cluster.ts'
import { fill } from './site/filling.ts'
import { type Options, readOptions } from './site/options.ts'
import { openSite } from './site/site.ts'

const options = readOptions(process.argv.slice(2))
// What was started ends with this process, and hears of its end by 'exit' alone.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.exitCode = await bench(options)

/** Nothing but an error makes it fail: a figure that is short of its target is told, and is no error. */
async function bench({ region, sizes, only, fresh, pace, port }: Options): Promise<number> {
  const chosen = figures.filter(({ name }) => only.length === 0 || only.includes(name))
  const began = Date.now()
  const measured: Measured[] = []
  const failed: string[] = []
  const cluster = await openCluster()
  const machine = describeMachine(cluster.version)
  if (!isQuiet(machine))
    console.log(`This machine is not quiet (load ${machine.load.before}): believe the ratios only.`)
  try {
    for (const applications of sizes) {
      const database = await cluster.database(`bench_${region.id}_${applications}`, fresh)
      await fill(database, region, applications)
      const site = await openSite({ region, applications, pace, database, port, databaseStartedIn: cluster.startedIn })
      try {
        for (const figure of chosen.filter(isMeasuredOn(applications)))
          try {
            const lines = await figure.run(site)
            measured.push(...lines)
            for (const one of lines) console.log(aligned([lineOf(one)]))
          } catch (error) {
            failed.push(`${figure.name}, ${applications} applications: ${error}`)
            console.error(`ERROR ${failed.at(-1)}`)
          }
      } finally {
        await site.stop()
      }
    }
  } finally {
    await cluster.stop()
  }
  machine.load.after = load()
  mkdirSync(join(root, 'data'), { recursive: true, mode: 0o700 })
  const seconds = Math.round((Date.now() - began) / 1000)
  const report = { machine, started: new Date(began).toISOString(), seconds, region: region.id, pace, measured, failed }
  writeFileSync(join(root, 'data/bench.json'), `${JSON.stringify(report, null, 1)}\n`)
  console.log(`\n${aligned([headings, ...measured.map(lineOf)])}\n\n${seconds} s, data/bench.json`)
  return failed.length === 0 ? 0 : 1

  function isMeasuredOn(applications: number) {
    return (figure: Figure) => figure.sizes === 'every' || applications === Math.max(...sizes)
  }
}
