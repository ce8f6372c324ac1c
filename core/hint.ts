import { type Answers, holds, type Known } from './condition.ts'
import type { Section } from './form.ts'

/** What is said at the head of a section to whom it concerns. */
export const hintIn = ({ hint, hints = [] }: Pick<Section, 'hint' | 'hints'>, answers: Answers, known: Known) =>
  hints.find(({ when }) => holds(when, { answers, here: {}, known }))?.hint ?? hint
