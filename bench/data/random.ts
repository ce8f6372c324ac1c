/** The same number from 0 up to, but not with, 1 for the same index and purpose, whoever asks and whenever. */
export function chance(index: number, purpose: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}

/** One of these, each as likely as its weight says. */
export function weighted<Value>(all: readonly (readonly [Value, number])[]): (at: number) => Value {
  const steps: number[] = []
  let total = 0
  for (const [, weight] of all) {
    total += weight
    steps.push(total)
  }
  return (at) => {
    const wanted = at * total
    let [low, high] = [0, all.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    const found = all[low]
    if (!found) throw new Error('nothing to choose from')
    return found[0]
  }
}

/** Any of these is as likely as the others. */
export function oneOf<Value>(all: readonly Value[], at: number): Value {
  const found = all[Math.floor(at * all.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}
