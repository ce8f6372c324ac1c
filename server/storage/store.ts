import type { Readable } from 'node:stream'

/** What was stored, named by its content: the same bytes twice are one thing. */
export type Stored = { sha256: string; bytes: number }

/** Both ends included, as in HTTP. */
export type Range = { from: number; to: number }

/** Where files lie: a folder, or a service that speaks S3. Nothing in it is ever changed, only added and removed. */
export type Store = {
  /** Durable when it returns. */
  put: (content: Readable | Uint8Array) => Promise<Stored>
  get: (sha256: string, range?: Range) => Promise<Readable | undefined>
  has: (sha256: string) => Promise<boolean>
  remove: (sha256: string) => Promise<void>
}
