import type { Measured } from './measured.ts'

export const headings = [
  'figure',
  'applications',
  'product',
  'bound',
  'ratio',
  'target',
  '',
  'p50 / p99 ms (bound)',
  '',
]

/** One figure as the cells of a line. */
export const lineOf = (one: Measured): string[] => [
  one.figure,
  one.applications.toLocaleString('en-US'),
  `${shown(one.product)} ${one.unit}`,
  one.bound === undefined ? '–' : `${shown(one.bound)} ${one.unit}${one.boundIs ? ` (${one.boundIs})` : ''}`,
  one.ratio === undefined ? '–' : `${Math.round(one.ratio * 100)} %`,
  one.target,
  one.reached ? 'reached' : 'SHORT',
  latenciesOf(one),
  one.note ?? '',
]

/** Three figures that mean something, and no more. */
const shown = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))

function latenciesOf({ p50, p99, boundP50, boundP99 }: Measured) {
  if (p50 === undefined || p99 === undefined) return ''
  const bound = boundP50 === undefined || boundP99 === undefined ? '' : ` (${shown(boundP50)} / ${shown(boundP99)})`
  return `${shown(p50)} / ${shown(p99)}${bound}`
}

/** Columns under each other, for the terminal. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
