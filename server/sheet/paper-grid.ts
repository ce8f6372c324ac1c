import type { LaidDocument } from '../../core/document.ts'
import { coverEdges, edgesOf, type Flat, flattened, heightOf, labelWidth, tableEdges } from './paper-raster.ts'

export type Look =
  | 'text'
  | 'centred'
  | 'label'
  | 'upright-label'
  | 'title'
  | 'heading'
  | 'note'
  | 'words'
  | 'signs'
  | 'cover-label'
  | 'cover-text'
  | 'mark'
/** A text over the columns `from` up to `to`, and over so many rows. */
export type Placed = { from: number; to: number; down: number; text: string; look: Look; picture?: string }
/** Heights are points. */
export type GridRow = { height: number; cells: Placed[] }
/** A paper as one sheet: columns in millimetres so fine that every table of it fits, and where a page begins. */
export type Grid = { widths: readonly number[]; rows: readonly GridRow[]; breaks: readonly number[] }

const papers = { a4: [210, 297], a3: [297, 420] } as const
const margins = 26
const highest = 300

export function gridOf({ blocks, paper, turned, mark }: LaidDocument): Grid {
  const width = papers[paper][turned ? 1 : 0] - margins
  const flat = blocks.flatMap(flattened)
  const edges = edgesOf(flat, width)
  const rows: GridRow[] = []
  const breaks: number[] = []
  const last = edges.length - 1
  const whole = (text: string, look: Look, height: number) =>
    rows.push({ height, cells: [{ from: 0, to: last, down: 1, text, look }] })
  if (mark !== undefined) whole(mark, 'mark', 18)
  for (const block of flat) {
    switch (block.block) {
      case 'new-page':
        breaks.push(rows.length)
        break
      case 'heading':
        whole(block.text, 'heading', 30)
        break
      case 'notes':
        for (const text of block.texts) whole(text, 'note', heightOf(text, width))
        break
      case 'cover':
        cover(block, { edges, rows, whole })
        break
      case 'table':
        table(block, { edges, width, rows })
        break
      case 'box':
        box(block, { edges, width, rows })
        break
    }
  }
  return { widths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)), rows, breaks }
}

type Sheet = { edges: readonly number[]; width: number; rows: GridRow[] }

function cover(
  { above, heading, lines, below }: Extract<Flat, { block: 'cover' }>,
  { edges, rows, whole }: Pick<Sheet, 'edges' | 'rows'> & { whole: (text: string, look: Look, height: number) => void },
) {
  const [left = 0, middle = 0, right = 0] = coverEdges(edges.at(-1) ?? 0).map((edge) => edges.indexOf(edge))
  whole(above, 'title', 90)
  for (const line of heading.split('\n')) whole(line, 'title', 50)
  whole('', 'note', 60)
  for (const { label, text } of lines)
    rows.push({
      height: 36,
      cells: [
        { from: left, to: middle, down: 1, text: label, look: 'cover-label' },
        { from: middle, to: right, down: 1, text, look: 'cover-text' },
      ],
    })
  whole('', 'note', 60)
  for (const text of below) whole(text, 'heading', 30)
}

function table({ widths, headings, rows: lines }: Extract<Flat, { block: 'table' }>, { edges, width, rows }: Sheet) {
  const columns = [0, ...tableEdges(widths, width), width].map((edge) => edges.indexOf(edge))
  /** How many rows below this one a cell from above still covers, for each column. */
  const covered = widths.map(() => 0)
  for (const line of headings.length > 0 ? [headings, ...lines] : lines) {
    const cells: Placed[] = []
    let at = 0
    for (const { text, span = 1, down = 1, label, centred, picture } of line) {
      while ((covered[at] ?? 0) > 0) at += 1
      const look = label ? 'label' : centred ? 'centred' : 'text'
      const [from = 0, to = 0] = [columns[at], columns[at + span]]
      cells.push({ from, to, down, text, look, ...(picture !== undefined && { picture }) })
      for (let column = at; column < at + span; column++) covered[column] = down
      at += span
    }
    for (const [column, left] of covered.entries()) covered[column] = Math.max(0, left - 1)
    const heights = cells
      .filter(({ down }) => down === 1)
      .map(({ text, from, to }) => heightOf(text, (edges[to] ?? 0) - (edges[from] ?? 0)))
    rows.push({ height: Math.min(highest, Math.max(22, ...heights)), cells })
  }
}

/** The words in as many rows as they need, for no row may be higher than a page; below them room to sign. */
function box({ label, texts, height, signs }: Extract<Flat, { block: 'box' }>, { edges, width, rows }: Sheet) {
  const [side, last] = [edges.indexOf(labelWidth), edges.length - 1]
  const words = texts.map((text) => `　　${text}`).join('\n')
  const below = signs.length * 20
  const needed = Math.max(height * 2.83 - below, heightOf(words, width - labelWidth), label.length * 16 - below, 24)
  const count = Math.ceil(needed / highest)
  for (let row = 0; row < count; row++) rows.push({ height: needed / count, cells: [] })
  const first = rows.at(-count)
  if (signs.length > 0)
    rows.push({
      height: below,
      cells: [{ from: side, to: last, down: 1, text: signs.join('\n'), look: 'signs' }],
    })
  const all = count + (signs.length > 0 ? 1 : 0)
  first?.cells.push(
    { from: 0, to: side, down: all, text: label, look: 'upright-label' },
    { from: side, to: last, down: count, text: words, look: signs.length > 0 ? 'words' : 'text' },
  )
}
