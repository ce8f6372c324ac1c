import { holds, type Path, rowsOf, type Scope, type Sheet, sheetOf, valueAt } from './condition.ts'
import { type Day, isDay, printed } from './day.ts'
import type {
  Block,
  Cell,
  Column,
  Document,
  LaidBlock,
  LaidCell,
  LaidDocument,
  LaidLine,
  Line,
  PeopleList,
  Picture,
  Place,
  Words,
} from './document.ts'
import { kindOf } from './field/kinds.ts'
import type { FileRef, Json } from './form.ts'
import type { Opinion, Proceedings } from './proceedings.ts'
import type { Snapshot } from './snapshot.ts'

export type Laying = { snapshot: Snapshot; proceedings: Proceedings }

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
    pictures: blocks.flatMap((block) => picturesOf(block, desk)),
    blocks: blocks.filter((block) => !block.when || holds(block.when, scopeOf(desk))).flatMap((one) => put(one, desk)),
  }
}

/** One line of a list of people: the text of each column, in order. */
export const layPerson = ({ columns }: PeopleList, of: Laying, number: number): string[] =>
  columns.map(({ text }) => sayColumn(text, { ...of, section: undefined, here: {} }, number))

/** The whole list as paper. */
export function layPeople(list: PeopleList, people: readonly Laying[]): LaidDocument {
  const { id, name, paper, turned, columns } = list
  const rows = people.map((one, index) => centre(columns, layPerson(list, one, index + 1)))
  const table = { block: 'table', widths: widthsOf(columns), headings: headingsOf(columns), rows } as const
  return { id, name, paper, turned, foot: '', pictures: [], blocks: [{ block: 'heading', text: name }, table] }
}

/** Where a place is looked up: in a list, `section` and `here` are the list's section and the row at hand. */
type Desk = Laying & { section: string | undefined; here: Sheet }

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
    case 'box': {
      const { label, text, height, signs = [] } = block
      const texts = paragraphs(say(text, desk))
      return [{ block: 'box', label, texts, height, signs: signs.map((one) => say(one, desk)) }]
    }
    case 'opinions':
      return offices(desk.proceedings.opinions).map((opinions) => putOpinions(block, opinions))
    case 'certificate': {
      const { heading, statement, lines, caption, issuer, on } = block
      const words = { statement: say(statement, desk), issuer: say(issuer, desk), on: say(on, desk) }
      const pictures = { photo: photoAt(block.photo, desk) ? block.photo : '', code: block.address }
      return [{ block: 'certificate', heading, caption, lines: sayLines(lines, desk), ...words, ...pictures }]
    }
    default:
      return [block]
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

function putList(block: Extract<Block, { block: 'list' }>, desk: Desk): LaidBlock[] {
  const { of, where, columns, atLeast } = block
  const rows = rowsOf(desk.snapshot.answers, of)
    .map((here): Desk => ({ ...desk, section: of, here }))
    .filter((row) => !where || holds(where, scopeOf(row)))
    .map((row, index) =>
      centre(
        columns,
        columns.map(({ text }) => sayColumn(text, row, index + 1)),
      ),
    )
  const blanks = Array.from({ length: Math.max(0, atLeast - rows.length) }, () => columns.map(() => ({ text: '' })))
  if (rows.length + blanks.length === 0) return []
  const [widths, headings] = [widthsOf(columns), headingsOf(columns)]
  return [{ block: 'table', widths, headings, rows: [...rows, ...blanks] }]
}

const widthsOf = (columns: readonly Column[]) => columns.map(({ width }) => width)
const headingsOf = (columns: readonly Column[]): LaidCell[] =>
  columns.map(({ heading }) => ({ text: heading, label: true }))
const centre = (columns: readonly Column[], texts: readonly string[]): LaidCell[] =>
  texts.map((text, index) => (columns[index]?.centred ? { text, centred: true } : { text }))

function putOpinions(block: Extract<Block, { block: 'opinions' }>, opinions: readonly Opinion[]): LaidBlock {
  const last = opinions.at(-1)
  return {
    block: 'box',
    label: last?.own ? block.own : block.other,
    texts: opinions.map(
      ({ role, by, text }) => `${role === 'officer' ? '经办人' : '负责人'}意见${by && `（${by}）`}：${text}`,
    ),
    height: block.height,
    signs: last ? [`${last.office}${block.seal}`, printed(last.on)] : [],
  }
}

/** The opinions in one heap for each office, in the order in which the file reached them. */
function offices(opinions: readonly Opinion[]): Opinion[][] {
  const heaps = new Map<string, Opinion[]>()
  for (const opinion of opinions) heaps.set(opinion.office, [...(heaps.get(opinion.office) ?? []), opinion])
  return [...heaps.values()]
}

const sayLines = (lines: readonly Line[], desk: Desk): LaidLine[] =>
  lines.map(({ label, text }) => ({ label, text: say(text, desk) }))

const sayColumn = (text: Column['text'], desk: Desk, number: number) =>
  typeof text === 'object' && 'number' in text ? String(number) : say(text, desk)

function say(words: Words, desk: Desk): string {
  if (typeof words === 'string') return words
  if ('of' in words) return fillIn(words, desk)
  return words.map((one) => (typeof one === 'string' ? one : fillIn(one, desk))).join('')
}

function fillIn({ of, otherwise = '', filled, yes = '是', no = '否' }: Place, desk: Desk): string {
  const value = of.startsWith('@') ? proceedingAt(of.slice(1), desk.proceedings) : valueAt(of, scopeOf(desk))
  if (value === undefined || value === null || value === '') return otherwise
  if (filled !== undefined) return filled
  if (typeof value === 'boolean') return value ? yes : no
  return printedAnswer(of, value, desk) || otherwise
}

/** As the field's kind prints it; what belongs to no field is a fact: a day, a number or words. */
function printedAnswer(path: Path, value: Json, { snapshot, section, here }: Desk): string {
  const { form, answers, known, on } = snapshot
  const [first = '', second] = path.split('.')
  const [of, id] = second === undefined ? [section, first] : [first, second]
  const field = form.sections.find((one) => one.id === of)?.fields.find((one) => one.id === id)
  if (!field) return isDay(String(value)) ? printed(String(value) as Day) : String(value)
  const sheet = second === undefined ? here : sheetOf(answers, first)
  return kindOf(field).print(value, field, { form, scope: { answers, known, here: sheet }, today: on })
}

const proceedingAt = (path: string, proceedings: Proceedings): Json | undefined =>
  path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], proceedings) as
    | Json
    | undefined

const scopeOf = ({ snapshot, here }: Desk): Scope => ({ answers: snapshot.answers, known: snapshot.known, here })

function picturesOf(block: Block, desk: Desk): Picture[] {
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
