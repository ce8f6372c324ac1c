import type { Condition, Path } from './condition.ts'
import type { FileRef } from './form.ts'

/**
 * A printed form as data: what stands where, and which answer or fact fills it. One definition makes the PDF, the
 * preview and the spreadsheet. It names answers by path ("section.field", or a plain name inside a list's row), what is
 * known about the person by "$name", and what happened to the file by "@name" (see `Proceedings`; "@undertaking" is its words).
 */
export type Document = {
  id: string
  name: string
  paper: 'a4' | 'a3'
  turned: boolean
  /** Words at the foot of every page, left of the page number. */
  foot: Words
  blocks: readonly Block[]
}

/** Fixed words, a place that fills in, or several of them one after the other. `filled` stands for any value given. */
export type Words = string | Place | readonly (string | Place)[]
export type Place = { of: Path; otherwise?: string; filled?: string; yes?: string; no?: string }

/** `grows`: what share it takes of the room that is left on a page which is to be full. */
export type Block = { when?: Condition; grows?: number } & (
  | { block: 'cover'; above: string; heading: string; lines: readonly Line[]; below: readonly Words[] }
  | { block: 'heading'; text: string }
  | { block: 'notes'; texts: readonly Words[] }
  /** Label and value cells over columns whose widths are shares of the line. */
  | { block: 'cells'; widths: readonly number[]; rows: readonly (readonly Cell[])[] }
  /** One row for each row of a list section; the heading row repeats on every page. `followedBy` stands under the same headings. */
  | ({
      block: 'list'
      columns: readonly Column[]
      atLeast: number
      followedBy?: readonly Following[]
      room?: Room
    } & Listed)
  /** What was taken over from the library, list by list, but for those named: number, kind and contents. */
  | { block: 'achievements'; except: readonly string[]; widths: readonly [number, number, number]; empty: string }
  /** A long text beside its label, running on over pages, with room to sign below. */
  | { block: 'box'; label: string; text: Words; height: number; signs?: readonly Words[] }
  /** One box for each office that the file passed: what its people wrote, by whom and when; and empty ones to be signed on paper. */
  | { block: 'opinions'; own: string; other: string; height: number; seal: string; blanks?: readonly string[] }
  | { block: 'new-page' }
  /** One page folded in the middle, like an open booklet: the letters shrink until everything is on it. */
  | { block: 'sides'; left: readonly Block[]; right: readonly Block[] }
  | {
      block: 'certificate'
      heading: string
      photo: Path
      statement: Words
      lines: readonly Line[]
      address: Path
      caption: string
      issuer: Words
      on: Words
    }
)

/** `noun` names its rows where some of them do not fit: 论文. */
type Listed = { of: string; where?: Condition; noun?: string }
export type Following = Listed & { texts: readonly Column['text'][] }
/** A fixed number of rows: what does not fit is counted in the last line, or stands on a page of its own at the end. */
export type Room = { rows: number; overflow: 'say' | 'continue' }

export type Line = { label: string; text: Words }
export type Cell = { span?: number; down?: number } & ({ label: string } | { text: Words } | { photo: Path })
export type Column = { heading: string; width: number; text: Words | { number: true }; centred?: boolean }

/** A list with one line for each person, such as 一览表 or 花名册: paper and spreadsheet have the same columns. */
export type PeopleList = {
  id: string
  name: string
  paper: 'a4' | 'a3'
  turned: boolean
  columns: readonly Column[]
}

/** What `lay` makes: nothing left to look up, plain strings, ready for paper or screen. */
export type LaidDocument = {
  id: string
  name: string
  paper: 'a4' | 'a3'
  turned: boolean
  foot: string
  /** What it is not yet: stands across every page. */
  mark?: string
  /** Pictures that the blocks name by key: a stored file, or an address to be drawn as a QR code. */
  pictures: readonly Picture[]
  blocks: readonly LaidBlock[]
}

export type Picture = { key: string } & ({ file: FileRef } | { address: string })
export type LaidLine = { label: string; text: string }
export type LaidCell = {
  text: string
  label?: true
  span?: number
  down?: number
  centred?: true
  picture?: string
}

export type LaidBlock = { grows?: number } & (
  | { block: 'cover'; above: string; heading: string; lines: readonly LaidLine[]; below: readonly string[] }
  | { block: 'heading'; text: string }
  | { block: 'notes'; texts: readonly string[] }
  | {
      block: 'table'
      widths: readonly number[]
      headings: readonly LaidCell[]
      rows: readonly (readonly LaidCell[])[]
    }
  | { block: 'box'; label: string; texts: readonly string[]; height: number; signs: readonly string[] }
  | { block: 'new-page' }
  | { block: 'sides'; left: readonly LaidBlock[]; right: readonly LaidBlock[] }
  | {
      block: 'certificate'
      heading: string
      photo: string
      statement: string
      lines: readonly LaidLine[]
      code: string
      caption: string
      issuer: string
      on: string
    }
)

export const defineDocument = (document: Document) => document
export const definePeopleList = (list: PeopleList) => list
