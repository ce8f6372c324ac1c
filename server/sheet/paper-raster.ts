import type { LaidBlock, LaidCell } from '../../core/document.ts'

/** Where the columns of a paper's sheet stand, and how high its rows must be. */
export const labelWidth = 10

export type Flat = Exclude<LaidBlock, { block: 'sides' } | { block: 'certificate' }>

/** A folded sheet becomes one below the other; a certificate is heading and lines. */
export function flattened(block: LaidBlock): Flat[] {
  if (block.block === 'sides') return [...block.left, ...block.right].flatMap(flattened)
  if (block.block !== 'certificate') return [block]
  const rows = block.lines.map(({ label, text }): LaidCell[] => [{ text: label, label: true }, { text }])
  return [
    { block: 'heading', text: block.heading },
    { block: 'notes', texts: [block.statement] },
    { block: 'table', widths: [1, 3], headings: [], rows },
    { block: 'notes', texts: [block.issuer, block.on] },
  ]
}

/** Every edge between two columns of any table, on a raster of two millimetres. */
export function edgesOf(blocks: readonly Flat[], width: number): number[] {
  const inner = blocks.flatMap((block) => {
    if (block.block === 'table') return tableEdges(block.widths, width)
    if (block.block === 'box') return [labelWidth]
    return block.block === 'cover' ? coverEdges(width) : []
  })
  return [...new Set([0, ...inner, width])].sort((one, other) => one - other)
}

export function tableEdges(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, one) => sum + one, 0)
  let at = 0
  return widths.slice(0, -1).map((one) => {
    at += one
    return Math.min(width - 2, Math.max(2, Math.round((at / total) * (width / 2)) * 2))
  })
}

export const coverEdges = (width: number) => [0.2, 0.4, 0.85].map((share) => Math.round((share * width) / 2) * 2)

/** Points that a text needs in a cell so many millimetres wide: Chinese characters are square, others half as wide. */
export function heightOf(text: string, millimetres: number): number {
  const room = Math.max(1, Math.floor((millimetres - 2) / 3.9))
  const lines = text.split('\n').map((line) => {
    const size = [...line].reduce((sum, one) => sum + (/[\u0020-\u00ff]/.test(one) ? 0.55 : 1), 0)
    return Math.max(1, Math.ceil(size / room))
  })
  return lines.reduce((sum, one) => sum + one, 0) * 15 + 6
}
