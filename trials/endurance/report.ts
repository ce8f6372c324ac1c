import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'
import type { Met } from './asking.ts'
import { acknowledged, type Journal } from './journal.ts'
import { type Summary, writeFigures } from './page.ts'

export type Results = {
  seed: number
  began: number
  journal: Journal
  met: Met
  /** Milliseconds until it answered again, each time. */
  recovered: Record<'server' | 'database', number[]>
  found: { lost: string[]; doubled: string[]; brokenRules: string[] }
  folder: string
  said: string
  broken: string | undefined
}

/** Says how it went, writes data/endurance.json, and answers with the exit code: a trial that was not clean keeps its data. */
export function report({ seed, began, journal, met, recovered, found, folder, said, broken }: Results): number {
  const { unfair, ...calls } = met
  const summary: Summary = {
    seed,
    rounds: { server: recovered.server.length, database: recovered.database.length },
    seconds: Math.round((Date.now() - began) / 1000),
    acknowledged: acknowledged(journal),
    recovery: { server: spread(recovered.server), database: spread(recovered.database) },
    calls,
    ...found,
    unfair,
  }
  mkdirSync(join(root, 'data'), { recursive: true })
  writeFileSync(join(root, 'data/endurance.json'), `${JSON.stringify(summary, null, 2)}\n`)
  // A run that was spoilt on purpose is no figure.
  if (!broken) writeFigures(join(root, 'docs/nothing-lost.md'), summary)
  const wrong = [...found.lost, ...found.doubled, ...found.brokenRules, ...unfair]
  for (const one of wrong.slice(0, 40)) console.log(`WRONG ${one}`)
  console.log(
    `lost ${found.lost.length}, doubled ${found.doubled.length}, rules broken ${found.brokenRules.length}, unfair answers ${unfair.length}`,
  )
  console.log(
    `told to wait ${met.toldToWait}, unanswered ${met.unanswered} of ${met.asked} calls; back after ${inWords(summary.recovery.server)} (server), ${inWords(summary.recovery.database)} (database)`,
  )
  if (wrong.length === 0) rmSync(folder, { recursive: true, force: true })
  else console.log(`the data stay in ${folder}; the server's last words:\n${said.slice(-3000)}`)
  return wrong.length === 0 ? 0 : 1
}

const inWords = ({ median, worst }: ReturnType<typeof spread>) => `${median} ms, at most ${worst} ms`

function spread(times: readonly number[]) {
  const sorted = times.map(Math.round).sort((one, other) => one - other)
  return { median: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 }
}
