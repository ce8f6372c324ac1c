import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { quiet } from '../server/db/pool.ts'
import { check as invariants } from '../server/invariants/check.ts'
import { brokenIn, lineOf } from '../server/invariants/report.ts'
import { storeOf } from '../server/storage/open.ts'
import { apply, type Trying } from './endurance/applicant.ts'
import { askingAt, type Met } from './endurance/asking.ts'
import { diceOf } from './endurance/dice.ts'
import { openGate } from './endurance/gate.ts'
import { harm } from './endurance/harm.ts'
import { acknowledged, newJournal } from './endurance/journal.ts'
import { look } from './endurance/looking.ts'
import { check } from './endurance/officer.ts'
import { readOptions } from './endurance/options.ts'
import { hire } from './endurance/people.ts'
import { type Results, report } from './endurance/report.ts'
import { siteAt } from './endurance/site.ts'
import { judge } from './endurance/verdict.ts'

/**
 * npm run endurance: people write, upload, submit and approve while the server, then the database, is killed with -9 at
 * random moments. After each time all that was acknowledged has to be there, once.
 */
const { rounds, seed, port, region, broken } = readOptions(process.argv.slice(2))
const dice = diceOf(seed)
const folder = mkdtempSync(join(tmpdir(), 'endurance-'))
const site = siteAt(folder, region.id, port)
const began = Date.now()
console.log(`seed ${seed}, ${rounds} kills of the server and ${rounds} of the database, on ${folder}`)
console.log(`the server is ready after ${Math.round(await site.start())} ms, its demonstration filled`)
const people = await hire(site, region, 12)
const db = quiet(new pg.Pool({ ...site.connection, max: 3, options: `-c search_path="${region.id}",public` }))
const journal = newJournal()
const met: Met = { asked: 0, unanswered: 0, toldToWait: 0, unfair: [] }
const gate = openGate()
let over = false
const trying: Trying = { ask: askingAt(site.url, region.id, gate, met), dice, journal, isOver: () => over }
const workers = [
  ...people.applicants.map((one) => apply(trying, one)),
  ...Array.from({ length: 6 }, () => check(trying, people, db)),
]
let failed: unknown
for (const one of workers)
  one.catch((error) => {
    failed ??= error
  })
const found: Results['found'] = { lost: [], doubled: [], brokenRules: [] }
const recovered: Results['recovered'] = { server: [], database: [] }

try {
  for (const victim of ['server', 'database'] as const)
    for (let round = 1; round <= rounds; round++) {
      await busy(dice.between(10, 60))
      recovered[victim].push(await kill(victim))
      await verify(`${victim} ${round}`, false)
      gate.open()
      if (failed) throw failed
    }
  await wait(500)
  over = true
  await Promise.all(workers)
  await drained()
  if (broken) await harm(broken, site, region, journal)
  await verify('the end', true)
} finally {
  await db.end()
  await site.stop()
}
process.exitCode = report({ seed, began, journal, met, recovered, found, folder, said: site.said(), broken })

/** Until so many more have been acknowledged, or somebody would wonder what they are doing; then in the middle of the next. */
async function busy(more: number) {
  const told = () => Object.values(acknowledged(journal)).reduce((sum, count) => sum + count, 0)
  const enough = told() + more
  for (const until = Date.now() + 6000; told() < enough && Date.now() < until && !failed; ) await wait(10)
  await wait(dice.between(0, 50))
}

/** Dead in the middle of what everybody does; then nobody goes on before it has been looked at what is there. */
async function kill(victim: 'server' | 'database') {
  if (victim === 'server') {
    await site.killServer()
    gate.close()
    const back = await site.start()
    await gate.quiet()
    return back
  }
  site.killDatabase()
  await wait(dice.between(0, 200))
  gate.close()
  await gate.quiet()
  return site.ready()
}

async function verify(name: string, all: boolean) {
  const verdict = judge(journal, await look({ site, region, journal, applicants: people.applicants, dice }, all))
  found.lost.push(...verdict.lost.map((one) => `${name}: ${one}`))
  found.doubled.push(...verdict.doubled.map((one) => `${name}: ${one}`))
  const store = storeOf({ files: site.files }, region.id)
  const checked = []
  for await (const one of invariants({ connection: site.connection, region, store, files: all ? 'all' : 'none' }))
    checked.push(one)
  found.brokenRules.push(...brokenIn(checked).map((one) => `${name}: ${lineOf(one)}`))
  const { submits, approvals, returns, saves, uploads } = acknowledged(journal)
  const back = recovered[name.startsWith('server') ? 'server' : 'database'].at(-1) ?? 0
  const wrong = found.lost.length + found.doubled.length + found.brokenRules.length
  console.log(
    `${name.padEnd(12)} back after ${String(Math.round(back)).padStart(5)} ms; acknowledged ${saves} saves, ${uploads} uploads, ${submits} submits, ${approvals} approvals, ${returns} returns; wrong ${wrong}`,
  )
}

/** Every job is done in the end, those of servers that died too. */
async function drained() {
  for (const until = Date.now() + 150_000; Date.now() < until; await wait(500)) {
    const { rows } = await db.query<{ left: number }>(
      `select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'tell'`,
    )
    if (rows[0]?.left === 0) return
  }
  found.lost.push('the end: jobs that nobody does')
}
