import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What of a process lies in memory (its resident set), in MB: now, and the most that it was since it is watched. */
export type Memory = { now: () => number; most: () => number; stop: () => void }

const every = 250

export function watchMemory(pid: number): Memory {
  let most = 0
  const look = () => {
    const found = residentMegabytes(pid)
    most = Math.max(most, found)
    return found
  }
  const timer = setInterval(look, every)
  timer.unref()
  return { now: look, most: () => most, stop: () => clearInterval(timer) }
}

function residentMegabytes(pid: number): number {
  try {
    const file = `/proc/${pid}/status`
    const kilobytes = existsSync(file)
      ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    return (Number(kilobytes ?? 0) * 1024) / 1e6
  } catch {
    return 0
  }
}
