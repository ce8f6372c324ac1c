/** A column of a file that is imported. `heading` is what the template says; people write it with stars and spaces. */
export type SheetColumn = { id: string; heading: string; required?: boolean; max?: number }

/** Every cell as text, with the number of its line in the file. */
export type SheetRow = { line: number; cells: Readonly<Record<string, string>> }

export type CellProblem = {
  line: number
  column: string
  problem: 'missing' | 'too-long' | 'formula' | 'digits-lost' | 'control-characters'
  max?: number
}

/** Why a whole file is refused. `detail` fills the sentence. */
export type SheetRefusal =
  | { refusal: 'sheet-empty' | 'sheet-old-format' | 'sheet-not-readable' | 'sheet-too-slow' }
  | { refusal: 'sheet-too-large'; max: number }
  | { refusal: 'sheet-too-many-rows'; max: number }
  | { refusal: 'sheet-wrong-headings'; missing: readonly string[] }

export type SheetRead = { rows: readonly SheetRow[]; problems: readonly CellProblem[] } | SheetRefusal

export type SheetLimits = { bytes: number; unpacked: number; rows: number; milliseconds: number }
export const usualLimits: SheetLimits = {
  bytes: 10 * 1024 * 1024,
  unpacked: 200 * 1024 * 1024,
  rows: 20_000,
  milliseconds: 60_000,
}
