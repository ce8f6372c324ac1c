import { readSheet } from 'read-excel-file/node'
import type { CellProblem, SheetColumn, SheetLimits, SheetRead, SheetRefusal, SheetRow } from './columns.ts'
import { formulasIn, unpackedSize } from './package.ts'

export type Given = { file: Uint8Array; columns: readonly SheetColumn[]; limits: SheetLimits }
type Lines = readonly (readonly unknown[])[]

/** A heading row may stand under a title and a note. */
const headingWithin = 5

export async function rowsIn({ file, columns, limits }: Given): Promise<SheetRead> {
  const lines = await linesIn(file, limits)
  if ('refusal' in lines) return lines
  const headings = lines.slice(0, headingWithin).map((line) => placesOf(line, columns))
  const at = headings.findIndex((places) => columns.every(({ id, required }) => !required || places.has(id)))
  const places = headings[at]
  if (!places || places.size === 0) return wrongHeadings(lines, headings, columns)
  const formulas = formulasIn(file)
  const rows: SheetRow[] = []
  const problems: CellProblem[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= at || line.every((cell) => textOf(cell) === '')) continue
    if (rows.length === limits.rows) return { refusal: 'sheet-too-many-rows', max: limits.rows }
    const row = { line: index + 1, cells: cellsOf(line, places) }
    rows.push(row)
    for (const column of columns) {
      const place = places.get(column.id)
      const isFormula = place !== undefined && formulas.has(`${letters(place)}${row.line}`)
      const problem = isFormula ? ({ problem: 'formula' } as const) : problemOf(row.cells[column.id] ?? '', column)
      if (problem) problems.push({ line: row.line, column: column.id, ...problem })
    }
  }
  return rows.length > 0 ? { rows, problems } : { refusal: 'sheet-empty' }
}

/** Whatever the library stumbles over is the file's fault: it is no workbook, or a broken one. */
async function linesIn(file: Uint8Array, limits: SheetLimits): Promise<Lines | SheetRefusal> {
  try {
    if (unpackedSize(file) > limits.unpacked) return { refusal: 'sheet-too-large', max: limits.bytes }
    // Numbers stay as they were written: an ID number must not pass through a floating point.
    return await readSheet(Buffer.from(file), { parseNumber: (digits) => digits })
  } catch {
    return { refusal: 'sheet-not-readable' }
  }
}

/** Where each column stands in this line. The first one counts when a heading is there twice. */
function placesOf(line: readonly unknown[], columns: readonly SheetColumn[]): Map<string, number> {
  const found = line.map((cell) => bare(textOf(cell)))
  const places = new Map<string, number>()
  for (const { id, heading } of columns) {
    const place = found.indexOf(bare(heading))
    if (place !== -1) places.set(id, place)
  }
  return places
}

/** What the row that looks most like headings lacks. */
function wrongHeadings(
  lines: Lines,
  headings: readonly Map<string, number>[],
  columns: readonly SheetColumn[],
): SheetRead {
  if (lines.every((line) => line.every((cell) => textOf(cell) === ''))) return { refusal: 'sheet-empty' }
  const best = headings.reduce((most, places) => (places.size > most.size ? places : most), new Map<string, number>())
  const missing = columns.filter(({ id, required }) => required && !best.has(id)).map(({ heading }) => heading)
  return { refusal: 'sheet-wrong-headings', missing }
}

const bare = (heading: string) => heading.normalize('NFKC').replace(/[\s*：:]|\(必填\)|\(选填\)/g, '')

const cellsOf = (line: readonly unknown[], places: ReadonlyMap<string, number>) =>
  Object.fromEntries([...places].map(([id, place]) => [id, textOf(line[place])]))

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell).normalize('NFC').trim()
}

function problemOf(
  text: string,
  { required, max = 500 }: SheetColumn,
): Omit<CellProblem, 'line' | 'column'> | undefined {
  if (text === '') return required ? { problem: 'missing' } : undefined
  // A spreadsheet keeps fifteen digits of a number; an ID number typed as one has lost its end for good.
  if (/^\d(\.\d+)?E\+\d+$/i.test(text) || /^\d{15}0{2,}$/.test(text)) return { problem: 'digits-lost' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return { problem: 'control-characters' } // oxlint-disable-line no-control-regex
  return [...text].length > max ? { problem: 'too-long', max } : undefined
}

/** 0 is A, 26 is AA. */
function letters(place: number): string {
  const rest = Math.floor(place / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (place % 26))
}
