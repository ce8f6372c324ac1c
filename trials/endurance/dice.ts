/** The same throws for the same seed (mulberry32), so that a bad round can be had again. */
export function diceOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    chance: (share: number) => next() < share,
    between: (least: number, most: number) => Math.floor(least + next() * (most - least + 1)),
    bytes: (count: number) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  }
}

export type Dice = ReturnType<typeof diceOf>
