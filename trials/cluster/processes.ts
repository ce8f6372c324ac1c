import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresAccount } from '../../server/embedded/account.ts'

export type Started = { name: string; child: ChildProcess; ended: Promise<void> }

/** Everything of this trial runs as an account that owns nothing, and writes what it says into a file of its own. */
export function start(folder: string, name: string, program: string, words: readonly string[]): Started {
  const child = spawn(program, [...words], {
    ...postgresAccount(),
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', HOME: folder },
  })
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' })
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.once('error', (error) => appendFileSync(join(folder, `${name}.log`), String(error)))
  return { name, child, ended }
}

/** The process and all that it has begun, they too: what one machine has of it. */
export function family(first: number | undefined): number[] {
  if (!first || !existsSync(`/proc/${first}`)) return []
  const parents = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = parentOf(name)
    if (parent !== undefined) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
  }
  const all = [first]
  for (const one of all) all.push(...(parents.get(one) ?? []))
  return all
}

/** PostgreSQL belongs to nobody's family: Patroni lets it go, so that it outlives Patroni. */
export function postmasterOf(data: string): number | undefined {
  const note = join(data, 'postmaster.pid')
  if (!existsSync(note)) return undefined
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0])
  const words = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  return words.includes(data) ? pid : undefined
}

export function signal(pids: readonly number[], name: NodeJS.Signals) {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch {}
}

/** After the name in brackets, which may hold anything: state, then the parent. */
function parentOf(pid: string) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return undefined
  }
}
