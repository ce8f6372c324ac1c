/** Upper bounds in seconds: fine where an answer is usual, coarse where it is late. */
export const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

export type Histogram = { counts: number[]; sum: number; count: number }

export const newHistogram = (): Histogram => ({
  counts: Array.from({ length: bounds.length + 1 }, () => 0),
  sum: 0,
  count: 0,
})

export function note(histogram: Histogram, seconds: number) {
  let at = 0
  while (at < bounds.length && seconds > (bounds[at] ?? 0)) at++
  histogram.counts[at] = (histogram.counts[at] ?? 0) + 1
  histogram.sum += seconds
  histogram.count++
}

/** The bound under which this part of all lies; undefined where there is nothing yet. */
export function quantile({ counts, count }: Histogram, part: number): number | undefined {
  if (count === 0) return undefined
  let seen = 0
  for (const [at, number] of counts.entries()) {
    seen += number
    if (seen >= count * part) return bounds[at] ?? Number.POSITIVE_INFINITY
  }
  return undefined
}

export function added(one: Histogram, other: Histogram): Histogram {
  return {
    counts: one.counts.map((number, at) => number + (other.counts[at] ?? 0)),
    sum: one.sum + other.sum,
    count: one.count + other.count,
  }
}
