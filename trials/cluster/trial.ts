import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { quiet } from '../../server/db/pool.ts'
import { check as invariants } from '../../server/invariants/check.ts'
import { brokenIn, lineOf } from '../../server/invariants/report.ts'
import { storeOf } from '../../server/storage/open.ts'
import { apply, type Trying } from '../endurance/applicant.ts'
import { type Ask, askingAt, type Met } from '../endurance/asking.ts'
import { diceOf } from '../endurance/dice.ts'
import { openGate } from '../endurance/gate.ts'
import { newJournal } from '../endurance/journal.ts'
import { look } from '../endurance/looking.ts'
import { check } from '../endurance/officer.ts'
import { hire } from '../endurance/people.ts'
import type { Site } from '../endurance/site.ts'
import { judge } from '../endurance/verdict.ts'
import type { Machines } from './machines.ts'
import { enter, forgotten, note, type Seen, watch } from './onlookers.ts'
import type { Death, Options } from './options.ts'
import type { Product } from './product.ts'
import type { Round } from './report.ts'

const patience = 90_000

/** People at work on a product whose database dies: all that they were told is written down, and looked for afterwards. */
export async function openTrial(machines: Machines, product: Product, { region, delay, synchronous }: Options) {
  const { connection } = machines
  const site = { url: product.url, files: product.files, connection } as unknown as Site
  const people = await hire(site, region, 16)
  machines.slow(delay)
  const db = quiet(new pg.Pool({ ...connection, max: 3, options: `-c search_path="${region.id}",public` }))
  const [journal, gate, dice, entered] = [newJournal(), openGate(), diceOf(1), new Set<string>()]
  const met: Met = { asked: 0, unanswered: 0, toldToWait: 0, unfair: [] }
  const seen: Seen = new Map()
  const refused: Seen = new Map()
  /** When each acknowledged write was asked for, and when it was acknowledged. */
  const told: { asked: number; at: number }[] = []
  let over = false
  let failed: unknown
  const asking = askingAt(product.url, region.id, gate, met)
  const ask: Ask = async (call) => {
    const asked = Date.now()
    const answer = await asking(call)
    if (!['GET', 'HEAD'].includes(call.method) && answer.status < 300) told.push({ asked, at: Date.now() })
    const refusal = (answer.body as { refusal?: string }).refusal
    if (refusal) note(refused, refusal)
    return answer
  }
  const isOver = () => over
  const trying: Trying = { ask, dice, journal, isOver }
  const [onlooker] = people.applicants
  const workers = [
    ...people.applicants.map((one) => apply(trying, one)),
    ...Array.from({ length: 4 }, () => check(trying, people, db)),
    ...(onlooker ? [watch(product.url, region.id, onlooker, seen, isOver)] : []),
    enter(ask, region, entered, isOver),
  ]
  for (const one of workers)
    one.catch((error) => {
      failed ??= error
    })

  async function verify(all: boolean) {
    const looking = { site, region, journal, applicants: people.applicants, dice }
    const verdict = judge(journal, await look(looking, all))
    return { ...verdict, lost: [...verdict.lost, ...(await forgotten(product.url, region.id, entered))] }
  }

  /** Work, death, work again; then everybody stops and it is looked for what they were told. */
  async function round(death: Death): Promise<Round> {
    const victim = await machines.first()
    const began = told.length
    await wait(6000 + dice.between(0, 2000))
    const before = told.length - began
    // A machine under load may fall out of step for a moment, and nobody takes over for the other then.
    await machines.whole()
    const died = Date.now()
    machines.die(victim, death)
    const back = await firstAfter(died)
    await wait(5000)
    gate.close()
    await gate.quiet()
    const { lost, doubled } = await verify(true)
    const afterwards = (await machines.first()).name
    await machines.revive(victim, death)
    const rejoined = lost.length > 0 ? null : await machines.whole()
    gate.open()
    if (failed && synchronous) throw failed
    return {
      death,
      first: victim.name,
      afterwards,
      before,
      after: told.length - began - before,
      back,
      rejoined,
      lost,
      doubled,
    }
  }

  async function firstAfter(died: number) {
    for (; Date.now() - died < patience; await wait(20)) {
      const first = told.find(({ asked }) => asked >= died)
      if (first) return (first.at - died) / 1000
      if (product.hasEnded()) throw new Error('the product has ended')
    }
    throw new Error(`nothing was acknowledged for ${patience / 1000} s`)
  }

  return {
    ...{ met, seen, refused, journal, round },
    finish: async () => {
      over = true
      gate.open()
      await Promise.race([Promise.allSettled(workers), wait(60_000)])
    },
    /** Of what is stored, and of the files beside it. */
    brokenRules: async () => {
      const store = storeOf({ files: product.files }, region.id)
      const checked = []
      for await (const one of invariants({ connection, region, store, files: 'all' })) checked.push(one)
      return brokenIn(checked).map(lineOf)
    },
    /** Every job is done in the end, those too that the death met. */
    left: async () => {
      for (const until = Date.now() + 60_000; Date.now() < until; await wait(300)) {
        const { rows } = await db.query<{ left: number }>(
          `select count(*)::int as left from graphile_worker._private_jobs j
            join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'tell'`,
        )
        if (rows[0]?.left === 0) return []
      }
      return ['jobs that nobody does']
    },
    close: () => db.end(),
  }
}
