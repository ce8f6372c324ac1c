/** The files and units that a value may name: every whole number not deeper than a file in a row's slot. */
export function numbersIn(value: unknown, depth = 4): number[] {
  if (Number.isSafeInteger(value)) return [Number(value)]
  if (depth === 0 || typeof value !== 'object' || value === null) return []
  return Object.values(value)
    .slice(0, 2000)
    .flatMap((one) => numbersIn(one, depth - 1))
    .slice(0, 5000)
}
