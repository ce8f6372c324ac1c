import type pg from 'pg'

/** Who an act is written down as: a bare server asks nobody who they are, and writes the same line. */
export type Known = { account: number; kind: string; name: string; office: number | null }

/** What the product was seen to write or answer that does not follow from the request: the bare server does the same. */
export type Learned = {
  people: Record<string, Known>
  /** How deep in the tree the office of each of them stands, 1 for the root. */
  depths: Record<string, number>
  /** What the product finds at a section that has been saved, as JSON. */
  problems: string
  /** Where a declaration goes that is submitted, and what is kept of it, as JSON. */
  progress: string
  snapshot: string
  /** Where files are put. */
  folder: string
}

export type Asked = { db: pg.Pool; parts: readonly string[]; cookie: string; body: Buffer; learned: Learned }

/** One operation without its product: no session, no permission, no check, one prepared statement. */
export type Bare = { method: string; path: RegExp; answer: (asked: Asked) => Promise<string> }
