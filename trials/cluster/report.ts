import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'
import type { Death } from './options.ts'

export type Round = {
  death: Death
  first: string
  afterwards: string
  /** Acknowledged writes of all people from the start of this round until its death, and after it. */
  before: number
  after: number
  /** Seconds from the death until the first write that was asked for after it was acknowledged. */
  back: number
  /** Seconds until the dead one followed the new first server, from when it was switched on again; not waited for after a loss. */
  rejoined: number | null
  lost: string[]
  doubled: string[]
}

export type Run = {
  synchronous: boolean
  delay: number
  region: string
  on: string
  seconds: number
  versions: string
  rounds: Round[]
  answers: { asked: number; toldToWait: number; unanswered: number; unfair: string[] }
  seen: Record<string, number>
  /** What people were refused in the end, after all repeating; a loser of two officers is refused fairly. */
  refused: Record<string, number>
  brokenRules: string[]
  acknowledged: Record<string, number>
}

const file = join(root, 'data/cluster.json')
const most = 30

export const readRuns = (): Record<string, Run> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

/** Beside the figures of the other kind of run: with synchronous replication, and without. */
export function keep(run: Run) {
  mkdirSync(join(root, 'data'), { recursive: true })
  const runs = { ...readRuns(), [run.synchronous ? 'synchronous' : 'asynchronous']: run }
  writeFileSync(file, `${JSON.stringify(runs, null, 2)}\n`)
}

export function wrongIn({ rounds, answers, seen, brokenRules }: Run): string[] {
  return [
    ...rounds.flatMap(({ lost }) => lost.map((one) => `lost: ${one}`)),
    ...rounds.flatMap(({ doubled }) => doubled.map((one) => `doubled: ${one}`)),
    ...rounds.filter(({ back }) => back > most).map(({ back }) => `back after ${back} s, which is more than ${most}`),
    ...answers.unfair.map((one) => `an answer that nobody should see: ${one}`),
    ...Object.keys(seen)
      .filter((kind) => !isFair(kind))
      .map((kind) => `somebody saw: ${kind} (${seen[kind]} times)`),
    ...brokenRules,
  ]
}

/** What was asked for; or to wait, with when to come again. */
const isFair = (kind: string) => kind === '200' || /^503 (database-away|database-busy|overloaded)$/.test(kind)

export function tableOf({ rounds }: Run): string[] {
  const names = ['round', 'dies', 'first', 'then', 'acknowledged', 'back after', 'follows after', 'lost', 'doubled']
  const rows = rounds.map((one, at) => [
    ...[
      String(at + 1),
      one.death,
      one.first,
      one.afterwards,
      `${one.before} + ${one.after}`,
      `${one.back.toFixed(1)} s`,
    ],
    ...[
      one.rejoined === null ? '–' : `${one.rejoined.toFixed(1)} s`,
      String(one.lost.length),
      String(one.doubled.length),
    ],
  ])
  return [names, names.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

export const versions = () =>
  [
    ['/usr/lib/postgresql/15/bin/postgres', '--version'],
    ['/usr/bin/patroni', '--version'],
    ['/usr/bin/etcd', '--version'],
    ['/usr/sbin/haproxy', '-v'],
  ]
    .map(([program = '', word = '']) => execFileSync(program, [word]).toString().split('\n')[0]?.trim())
    .join('; ')
