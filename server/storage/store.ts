import type { Readable } from 'node:stream'

/** What was stored, named by its content: the same bytes twice are one thing. */
export type Stored = { sha256: string; bytes: number }

/** Both ends included, as in HTTP. */
export type Range = { from: number; to: number }

export type Content = Readable | Uint8Array | AsyncIterable<Uint8Array>

/** Where files lie: a folder, or a service that speaks S3. Nothing in it is ever changed, only added and removed. */
export type Store = {
  /** Durable when it returns. */
  put: (content: Content) => Promise<Stored>
  /** The same of a file that lies on this machine's disk already and stays there. */
  putFile: (path: string, known: Stored) => Promise<Stored>
  get: (sha256: string, range?: Range) => Promise<Readable | undefined>
  has: (sha256: string) => Promise<boolean>
  remove: (sha256: string) => Promise<void>
}

/** Pieces of uploads on their way, by a name. In a folder they can be opened where they lie. */
export type Pieces = {
  put: (name: string, content: Content) => Promise<Stored>
  get: (name: string) => Promise<Readable | undefined>
  path?: (name: string) => string
  remove: (name: string) => Promise<void>
  /** What nothing speaks of any more, because whoever wrote it died before it was written down. */
  removeOlderThan: (day: Date) => Promise<void>
}

/** The store can't be reached, or not in time: to be tried again, and nothing is lost. */
export class StoreAway extends Error {}
