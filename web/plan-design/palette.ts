import { createContext, useContext } from 'react'
import type { Option } from '../../core/form.ts'
import type { Countable } from '../../core/plan-tests.ts'
import type { Level, Way } from '../../core/title.ts'

type CommitteeOffered = {
  id: number
  name: string
  series: string
  seriesName: string
  /** Those of its series and its levels. */
  titles: readonly { id: string; name: string; level: Level }[]
  /** None where the series leaves them to the plan. */
  specialties: readonly string[]
}

/** What a plan of this office can be made of. */
export type Palette = {
  committees: readonly CommitteeOffered[]
  ways: readonly { way: Way; name: string }[]
  kinds: readonly Pick<Option, 'value' | 'label'>[]
  /** What a criterion with a list of its own may count. */
  library: readonly Countable[]
  lists: readonly { list: string; name: string; kinds: readonly Countable[] }[]
}

export const PaletteContext = createContext<Palette | undefined>(undefined)

export function usePalette(): Palette {
  const palette = useContext(PaletteContext)
  if (!palette) throw new Error('a part of a plan was drawn outside the designer')
  return palette
}

/** What a criterion may count: kinds of the library, or those in the list of the form that it counts in. */
export const countableIn = (
  { library, lists }: Pick<Palette, 'library' | 'lists'>,
  list: string | undefined,
): readonly Countable[] => (list === undefined ? library : (lists.find((one) => one.list === list)?.kinds ?? []))
