import type { Condition } from '../../../core/condition.ts'
import type { FieldOf, FileType, Option } from '../../../core/form.ts'

type Files = FieldOf<'files'>
type Rest = Partial<Omit<Files, 'id' | 'label' | 'kind'>>

const megabyte = 1024 * 1024

/** One upload slot, 选取文件: JPG, PNG or PDF, at most 10 MB each and 20 files, unless said otherwise. */
export const files = (id: string, label: string, rest: Rest = {}): Files => ({
  id,
  kind: 'files',
  label,
  types: ['jpg', 'png', 'pdf'] satisfies FileType[],
  maxBytes: 10 * megabyte,
  max: 20,
  ...rest,
})

/** Options whose stored value is the word itself. */
export const words = (names: string): Option[] => names.split(' ').map((name) => ({ value: name, label: name }))

export const options = (named: Readonly<Record<string, string>>): Option[] =>
  Object.entries(named).map(([value, label]) => ({ value, label }))

/** The series declared has this trait in the national catalogue. */
export const series = (trait: string): Condition => ({ field: '$seriesTraits', has: trait })
export const way = (chosen: string): Condition => ({ field: 'declaration.way', is: chosen })
export const holdsTitle: Condition = { field: 'present.holdsTitle', is: true }
