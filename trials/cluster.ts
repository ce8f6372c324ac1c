import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresAccount } from '../server/embedded/account.ts'
import { openMachines } from './cluster/machines.ts'
import { readOptions } from './cluster/options.ts'
import { writePage } from './cluster/page.ts'
import { family, signal } from './cluster/processes.ts'
import { type Product, startProduct } from './cluster/product.ts'
import { keep, type Run, tableOf, versions, wrongIn } from './cluster/report.ts'
import { requireAll } from './cluster/requisites.ts'
import { openTrial } from './cluster/trial.ts'
import { acknowledged } from './endurance/journal.ts'

/**
 * npm run cluster: two PostgreSQL servers that Patroni keeps in step, HAProxy before them, the product at work on it, and
 * the first server dies. What was acknowledged has to be there afterwards, soon, and nobody may have seen an error.
 */
const options = readOptions(process.argv.slice(2))
if (options.page) {
  writePage()
  process.exit()
}
requireAll(options.install)
const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
const account = postgresAccount()
if (account) chownSync(folder, account.uid, account.gid)
const { region, synchronous, delay } = options
const began = Date.now()
const say = (line: string) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${line}`)
const machines = await openMachines(folder, options)
let product: Product | undefined
let kept = false

/** However this ends: by itself, by a failure, by Ctrl-C. */
process.once('exit', () => {
  signal(family(product?.pid), 'SIGKILL')
  machines.end()
  if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(130))

try {
  process.exitCode = await run()
} catch (error) {
  kept = true
  console.error(error, `\nThe logs stay in ${folder}`)
  process.exitCode = 1
}
process.exit()

async function run() {
  await machines.begin()
  say(
    `PostgreSQL twice, Patroni, etcd and HAProxy run in ${folder}; ${synchronous ? 'synchronous' : 'ASYNCHRONOUS'} replication`,
  )
  const databaseUrl = machines.url
  product = await startProduct({ folder, databaseUrl, region: region.id, port: options.port + 9 })
  say('the product serves in two processes, its demonstration filled')
  await machines.whole()
  const trial = await openTrial(machines, product, options)
  const rounds: Run['rounds'] = []
  for (const death of options.deaths) {
    const one = await trial.round(death)
    rounds.push(one)
    say(
      `${death} ${one.first} died: ${one.afterwards} acknowledged after ${one.back.toFixed(1)} s; lost ${one.lost.length}, doubled ${one.doubled.length}`,
    )
    if (one.lost.length > 0) break
  }
  await trial.finish()
  const left = rounds.some(({ lost }) => lost.length > 0) ? [] : await trial.left()
  const result: Run = {
    ...{ synchronous, delay, region: region.id, on: new Date().toISOString().slice(0, 10), rounds },
    ...{ seconds: Math.round((Date.now() - began) / 1000), versions: versions() },
    answers: { ...trial.met, unfair: trial.met.unfair.slice(0, 20) },
    seen: Object.fromEntries(trial.seen),
    refused: Object.fromEntries(trial.refused),
    brokenRules: [...(await trial.brokenRules()), ...left],
    acknowledged: acknowledged(trial.journal),
  }
  await trial.close()
  return finish(result)
}

function finish(result: Run) {
  keep(result)
  for (const line of tableOf(result)) console.log(line)
  console.log(`acknowledged ${JSON.stringify(result.acknowledged)}; an onlooker saw ${JSON.stringify(result.seen)}`)
  console.log(`refused ${JSON.stringify(result.refused)}`)
  const { asked, toldToWait, unanswered } = result.answers
  console.log(`of ${asked} calls ${toldToWait} were told to wait and came again, ${unanswered} had no answer`)
  const wrong = wrongIn(result)
  for (const one of wrong.slice(0, 20)) console.log(`WRONG ${one}`)
  console.log(wrong.length === 0 ? 'Nothing acknowledged was lost.' : `${wrong.length} things are wrong.`)
  return wrong.length === 0 ? 0 : 1
}
