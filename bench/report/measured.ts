import type { Round } from '../load/round.ts'
import { median, quantile } from './statistics.ts'

/** One line of the table. */
export type Measured = {
  figure: string
  applications: number
  unit: string
  product: number
  bound?: number
  /** What the bound is, where it is not the bare server. */
  boundIs?: string
  ratio?: number
  target: string
  reached: boolean
  /** Milliseconds. */
  p50?: number
  p99?: number
  boundP50?: number
  boundP99?: number
  /** Each round by itself, in the order measured. */
  rounds?: { product: number[]; bound: number[] }
  note?: string
}

export type Compared = { product: Side; bound: Side; ratio: number; unexpected: string[] }
type Side = { perSecond: number; rounds: number[]; p50: number; p99: number }

/** The median of the rounds, so that one that something else on the machine disturbed moves nothing. */
export function compared(product: readonly Round[], bound: readonly Round[]): Compared {
  const [one, other] = [sideOf(product), sideOf(bound)]
  const unexpected = [...product, ...bound].flatMap((round) => round.unexpected)
  return { product: one, bound: other, ratio: one.perSecond / other.perSecond, unexpected }
}

function sideOf(all: readonly Round[]): Side {
  const rounds = all.map(({ done, seconds }) => done / seconds)
  const latencies = all.flatMap((round) => round.latencies)
  return {
    perSecond: median(rounds),
    rounds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }
}
