import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { root } from '../../server/root.ts'

export type Machine = {
  cores: number
  processor: string
  memoryGiB: number
  node: string
  postgres: string
  commit: string
  /** Of the last minute, when it began and when it ended. */
  load: { before: number; after: number }
}

export const describeMachine = (postgres: string): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  postgres,
  commit: commit(),
  load: { before: load(), after: load() },
})

export const load = () => loadavg()[0] ?? 0

/** What runs beside takes from both sides, but not always equally. */
export const isQuiet = ({ cores, load: { before } }: Machine) => before < cores / 4

function commit() {
  try {
    const git = (...options: string[]) => execFileSync('git', options, { cwd: root, encoding: 'utf8' }).trim()
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? ' with changes' : '')
  } catch {
    return 'unknown'
  }
}
