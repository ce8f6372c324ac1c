import type { Line } from './line.ts'
import { remember, remembered } from './remembered.ts'

type One = Pick<Line, 'id' | 'submissions'>

/** Resubmissions whose changes this reader has had before their eyes; a batch leaves out the others. */
export const hasLooked = (region: string, account: number, line: One) =>
  line.submissions < 2 || all(region, account).includes(mark(line))

export function setLooked(region: string, account: number, line: One) {
  const before = all(region, account)
  if (line.submissions > 1 && !before.includes(mark(line)))
    remember(key(region, account), [mark(line), ...before].slice(0, 2000))
}

const all = (region: string, account: number) => remembered<string[]>(key(region, account)) ?? []
const key = (region: string, account: number) => `looked:${region}:${account}`
const mark = ({ id, submissions }: One) => `${id}.${submissions}`
