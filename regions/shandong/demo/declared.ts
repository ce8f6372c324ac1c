import type { Evidence } from '../../../core/demonstration.ts'
import { levels } from '../../../core/title.ts'
import { nationalSeries } from '../../national.ts'
import type { Who } from './people.ts'

/** Somebody with what their declaration is about. */
export type Declared = Who & { title: string; titleName: string; unit: string; born: number; year: number }

/** A picture about the person: no two are equal, because the name stands on it. */
export const page = (heading: string, who: Declared, lines: string[] = []): Evidence => ({
  page: `${heading}.jpg`,
  type: 'jpg',
  heading,
  lines: [`姓名：${who.name}`, ...lines],
})

export const isSenior = ({ level }: Declared) => level.endsWith('senior')
export const workSince = ({ born }: Declared) => born + 23
/** When the title held was gained: in the first days of a year, so that its whole years are the same all the year. */
export const heldSince = ({ year }: Declared) => year - 6

/** The title held: one level lower in the same line. */
export function held({ series, line, level }: Declared) {
  const lower = levels[levels.indexOf(level) - 1] ?? 'junior-assistant'
  const title = nationalSeries.find(({ id }) => id === series)?.titles.find(({ id }) => id === `${line}-${lower}`)
  return { level: lower, id: title?.id ?? '', name: title?.name ?? '' }
}
