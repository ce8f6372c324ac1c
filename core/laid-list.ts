import { holds, rowsOf } from './condition.ts'
import type { Block, Column, Document, LaidBlock, LaidCell } from './document.ts'
import { type Desk, isNone, type Laying, none, sayColumn, scopeOf } from './filled-in.ts'

export type ListBlock = Extract<Block, { block: 'list' }>

/** What stood no more in its room: which, how many, and whether a page of their own has them. */
export type Overflow = { says: string; left: number; continued: boolean }

/** The rows in their room, blank ones up to the least, and a last line about those that did not fit. */
export function putList(block: ListBlock, desk: Desk): LaidBlock[] {
  const { columns, atLeast, room } = block
  const all = filledRows(block, desk)
  const nothing = all.length === 0 && [block, ...(block.followedBy ?? [])].some(({ of }) => isNone(of, desk))
  const filled = all.slice(0, room?.rows ?? all.length).map(({ cells }) => cells)
  const rows = nothing ? [[{ text: none, span: columns.length }]] : filled
  const blanks = Array.from({ length: Math.max(0, atLeast - rows.length) }, () => columns.map(() => ({ text: '' })))
  if (rows.length + blanks.length === 0) return []
  const over = overflowOf(block, desk)
  const last = over ? [[{ text: over.says, span: columns.length }]] : []
  return [
    { block: 'table', widths: widthsOf(columns), headings: headingsOf(columns), rows: [...rows, ...blanks, ...last] },
  ]
}

/** Pages at the end for what did not fit, where the document says so. */
export function continuations({ blocks, name }: Document, desk: Desk): LaidBlock[] {
  const due = listsIn(blocks, desk).filter(({ room }) => room?.overflow === 'continue')
  const tables = due.flatMap((block): LaidBlock[] => {
    const rows = filledRows(block, desk).slice(block.room?.rows)
    if (rows.length === 0) return []
    const { columns } = block
    const cells = rows.map((row) => row.cells)
    return [{ block: 'table', widths: widthsOf(columns), headings: headingsOf(columns), rows: cells }]
  })
  return tables.length > 0 ? [{ block: 'new-page' }, { block: 'heading', text: `${name}（续页）` }, ...tables] : []
}

/** What of these answers has no room on the document's own pages: to be told before anybody prints it. */
export function overflowIn({ blocks }: Document, { snapshot }: Pick<Laying, 'snapshot'>): Overflow[] {
  const desk = { snapshot, section: undefined, here: {} } as unknown as Desk
  return listsIn(blocks, desk).flatMap((block) => overflowOf(block, desk) ?? [])
}

function overflowOf(block: ListBlock, desk: Desk): Overflow | undefined {
  const { room } = block
  const left = room ? filledRows(block, desk).slice(room.rows) : []
  if (!room || left.length === 0) return undefined
  const nouns = [...new Set(left.map(({ noun }) => noun))].filter((noun) => noun !== '')
  const counted = nouns.map((noun) => `${noun} ${left.filter((one) => one.noun === noun).length} 项`)
  const which = nouns.length > 0 ? `（${counted.join('、')}）` : ''
  const continued = room.overflow === 'continue'
  const says = continued ? `另有 ${left.length} 项${which}见续页` : `因版面所限，另有 ${left.length} 项${which}未列出`
  return { says, left: left.length, continued }
}

type Filled = { noun: string; cells: LaidCell[] }

/** Every row of the list and of those that follow it, each numbered within its own. */
function filledRows({ columns, followedBy = [], ...first }: ListBlock, desk: Desk): Filled[] {
  const lists = [{ ...first, texts: columns.map(({ text }) => text) }, ...followedBy]
  return lists.flatMap(({ of, where, noun = '', texts }) =>
    rowsOf(desk.snapshot.answers, of)
      .map((here): Desk => ({ ...desk, section: of, here }))
      .filter((row) => !where || holds(where, scopeOf(row)))
      .map((row, index) => ({
        noun,
        cells: centre(
          columns,
          texts.map((text) => sayColumn(text, row, index + 1)),
        ),
      })),
  )
}

/** The lists that are shown, wherever they stand. */
const listsIn = (blocks: readonly Block[], desk: Desk): ListBlock[] =>
  blocks
    .filter((block) => !block.when || holds(block.when, scopeOf(desk)))
    .flatMap((block) => {
      if (block.block === 'sides') return [...listsIn(block.left, desk), ...listsIn(block.right, desk)]
      return block.block === 'list' ? [block] : []
    })

export const widthsOf = (columns: readonly Column[]) => columns.map(({ width }) => width)
export const headingsOf = (columns: readonly Column[]): LaidCell[] =>
  columns.map(({ heading }) => ({ text: heading, label: true }))
export const centre = (columns: readonly Column[], texts: readonly string[]): LaidCell[] =>
  texts.map((text, index) => (columns[index]?.centred ? { text, centred: true } : { text }))
