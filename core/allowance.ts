/** So many in so long a time: five an hour is `{ most: 5, seconds: 3600 }`. */
export type Allowance = { most: number; seconds: number }

/** Seconds until another one is let through; 0 when it is now. Moments are milliseconds since 1970. */
export const secondsToWait = (allowances: readonly Allowance[], before: readonly number[], now: number) =>
  Math.max(0, ...allowances.map((one) => waitFor(one, before, now)))

function waitFor({ most, seconds }: Allowance, before: readonly number[], now: number) {
  const ends = before.map((moment) => moment + seconds * 1000).filter((end) => end > now)
  const decisive = ends.sort((one, other) => other - one)[most - 1]
  return decisive === undefined ? 0 : Math.ceil((decisive - now) / 1000)
}
