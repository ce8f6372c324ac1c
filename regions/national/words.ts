import type { Option } from '../../core/form.ts'

/** Options whose stored value is the word itself. */
export const words = (names: string): Option[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ value: name, label: name }))

/** The same as branches of a tree or under a parent's value. */
export const wordsUnder = (under: string, names: string): Option[] => words(names).map((one) => ({ ...one, under }))
