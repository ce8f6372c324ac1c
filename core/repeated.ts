/** Where something stands whose id was there before. */
export const repeatedIn = (all: readonly { id: string }[]): number[] =>
  all.flatMap(({ id }, index) => (all.findIndex((other) => other.id === id) < index ? [index] : []))
