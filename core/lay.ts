import { holds, type Path, valueAt } from './condition.ts'
import type {
  Block,
  Cell,
  Document,
  LaidBlock,
  LaidCell,
  LaidDocument,
  LaidLine,
  Line,
  PeopleList,
  Picture,
} from './document.ts'
import { type Desk, type Laying, say, sayColumn, scopeOf } from './filled-in.ts'
import type { FileRef } from './form.ts'
import { putAchievements } from './laid-achievements.ts'
import { centre, continuations, headingsOf, putList, widthsOf } from './laid-list.ts'
import { putOpinions } from './laid-opinions.ts'

/** The document with every place filled in. Reads only what was signed and what was decided. */
export function lay(document: Document, of: Laying): LaidDocument {
  const { id, name, paper, turned, foot, blocks } = document
  const desk = { ...of, section: undefined, here: {} }
  return {
    id,
    name,
    paper,
    turned,
    foot: say(foot, desk),
    ...(of.mark !== undefined && { mark: of.mark }),
    pictures: blocks.flatMap((block) => picturesOf(block, desk)),
    blocks: [...putAll(blocks, desk), ...continuations(document, desk)],
  }
}

/** One line of a list of people: the text of each column, in order. */
export function layPerson({ columns }: PeopleList, of: Laying, number: number): string[] {
  const desk = { ...of, section: undefined, here: {} }
  return columns.map(({ text }) => sayColumn(text, desk, number))
}

/** The whole list as paper. */
export function layPeople(list: PeopleList, people: readonly Laying[]): LaidDocument {
  const { id, name, paper, turned, columns } = list
  const rows = people.map((one, index) => centre(columns, layPerson(list, one, index + 1)))
  const table = { block: 'table', widths: widthsOf(columns), headings: headingsOf(columns), rows } as const
  return { id, name, paper, turned, foot: '', pictures: [], blocks: [{ block: 'heading', text: name }, table] }
}

const putAll = (blocks: readonly Block[], desk: Desk): LaidBlock[] =>
  blocks
    .filter(({ when }) => !when || holds(when, scopeOf(desk)))
    .flatMap((block) => put(block, desk).map((laid) => (block.grows ? { ...laid, grows: block.grows } : laid)))

function put(block: Block, desk: Desk): LaidBlock[] {
  switch (block.block) {
    case 'cover': {
      const { above, heading, lines, below } = block
      return [
        { block: 'cover', above, heading, lines: sayLines(lines, desk), below: below.map((one) => say(one, desk)) },
      ]
    }
    case 'notes':
      return [{ block: 'notes', texts: block.texts.map((one) => say(one, desk)) }]
    case 'cells': {
      const rows = block.rows.map((row) => row.map((cell) => putCell(cell, desk)))
      return [{ block: 'table', widths: block.widths, headings: [], rows }]
    }
    case 'list':
      return putList(block, desk)
    case 'achievements':
      return putAchievements(block, desk)
    case 'box': {
      const { label, text, height, signs = [] } = block
      const texts = paragraphs(say(text, desk))
      return [{ block: 'box', label, texts, height, signs: signs.map((one) => say(one, desk)) }]
    }
    case 'opinions':
      return putOpinions(block, desk.proceedings.opinions)
    case 'certificate': {
      const { heading, statement, lines, caption, issuer, on } = block
      const words = { statement: say(statement, desk), issuer: say(issuer, desk), on: say(on, desk) }
      const pictures = { photo: photoAt(block.photo, desk) ? block.photo : '', code: block.address }
      return [{ block: 'certificate', heading, caption, lines: sayLines(lines, desk), ...words, ...pictures }]
    }
    case 'sides':
      return [{ block: 'sides', left: putAll(block.left, desk), right: putAll(block.right, desk) }]
    case 'heading':
      return [{ block: 'heading', text: block.text }]
    default:
      return [{ block: 'new-page' }]
  }
}

function putCell(cell: Cell, desk: Desk): LaidCell {
  const { span, down } = cell
  const spans = { ...(span && { span }), ...(down && { down }) }
  if ('label' in cell) return { text: cell.label, label: true, ...spans }
  if ('text' in cell) return { text: say(cell.text, desk), ...spans }
  return photoAt(cell.photo, desk)
    ? { text: '', picture: cell.photo, ...spans }
    : { text: '照片', centred: true, ...spans }
}

const sayLines = (lines: readonly Line[], desk: Desk): LaidLine[] =>
  lines.map(({ label, text }) => ({ label, text: say(text, desk) }))

function picturesOf(block: Block, desk: Desk): Picture[] {
  if (block.block === 'sides') return [...block.left, ...block.right].flatMap((one) => picturesOf(one, desk))
  if (block.block === 'cells')
    return block.rows.flat().flatMap((cell) => ('photo' in cell ? photoPicture(cell.photo, desk) : []))
  if (block.block !== 'certificate') return []
  const address = say({ of: block.address }, desk)
  return [...photoPicture(block.photo, desk), ...(address ? [{ key: block.address, address }] : [])]
}

function photoPicture(path: Path, desk: Desk): Picture[] {
  const file = photoAt(path, desk)
  return file ? [{ key: path, file }] : []
}

/** A photo is answered by one file, or by a list that holds one. */
function photoAt(path: Path, desk: Desk): FileRef | undefined {
  const value = valueAt(path, scopeOf(desk))
  const one = Array.isArray(value) ? value[0] : value
  return one && typeof one === 'object' && 'sha256' in one ? (one as unknown as FileRef) : undefined
}

const paragraphs = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
