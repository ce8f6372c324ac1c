import { readFileSync, writeFileSync } from 'node:fs'

/** What Linux says of a process: seconds of processor so far, bytes of memory now and at most. */
export function processNow(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN)
  // Its name may hold a space; what comes after does not.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return { seconds: ticks / ticksEach, memory: kilobytes('VmRSS') * 1024, mostMemory: kilobytes('VmHWM') * 1024 }
}

/** Fixed on Linux, whatever the kernel counts by itself. */
const ticksEach = 100

/** From now on `mostMemory` is what was taken from now on. */
export const forgetMost = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, '5')
