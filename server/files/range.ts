import type { Range } from '../storage/store.ts'

/** One range of bytes; several, or what is no range, is answered with the whole file, as HTTP allows. */
export function rangeOf(header: string | undefined, bytes: number): Range | undefined | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return last === '0' ? 'unsatisfiable' : { from: Math.max(0, bytes - Number(last)), to: bytes - 1 }
  const from = Number(first)
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (from >= bytes) return 'unsatisfiable'
  return to < from ? undefined : { from, to }
}
