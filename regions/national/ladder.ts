import { levels, type Title } from '../../core/title.ts'

/** The titles of one line of a series, lowest level first; a dash where the line has no title of that level. */
export const ladder = (line: string, names: string): Title[] =>
  names
    .split(' ')
    .map((name, index) => ({ id: `${line}-${levels[index]}`, name, level: levels[index] ?? 'full-senior' }))
    .filter(({ name }) => name !== '-')

/** Specialties as a list written in one breath. */
export const list = (names: string) => names.trim().split(/\s+/)
