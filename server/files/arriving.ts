import { randomBytes } from 'node:crypto'
import { DataStore, ERRORS, Metadata, Upload } from '@tus/server'
import { addPiece, deleteUpload, findUploadRow, insertUpload } from '../db/uploads.ts'
import type { Db } from '../hosted.ts'
import type { Pieces } from '../storage/store.ts'

/** A process that is killed while it receives loses no more than this. */
const largestPiece = 8 << 20

/**
 * Uploads on their way, in the database and the store and nowhere else: the next piece may come to another process on another
 * machine. A piece that is written down never changes; of two requests for one place the first wins and the other is told.
 */
export class Arriving extends DataStore {
  readonly db: Db
  readonly pieces: Pieces

  constructor(db: Db, pieces: Pieces) {
    super()
    this.db = db
    this.pieces = pieces
    this.extensions = ['creation', 'creation-with-upload', 'termination']
  }

  override async create(upload: Upload) {
    const said = Metadata.stringify(upload.metadata ?? {})
    await insertUpload(this.db, { id: upload.id, bytes: upload.size ?? 0, said })
    return upload
  }

  override async write(content: AsyncIterable<Uint8Array>, id: string, offset: number) {
    const arriving = new Cut(content)
    let at = offset
    while (!arriving.ended) {
      const name = `${id}-${randomBytes(6).toString('hex')}`
      const stored = await this.pieces.put(name, arriving.next(largestPiece))
      if (stored.bytes === 0) break
      const reached = await addPiece(this.db, id, at, { name, ...stored })
      if (reached === undefined) {
        await this.pieces.remove(name)
        throw ERRORS.INVALID_OFFSET
      }
      at = reached
    }
    if (arriving.broken) throw arriving.broken
    return at
  }

  override async getUpload(id: string) {
    const row = await findUploadRow(this.db, id)
    if (!row) throw ERRORS.FILE_NOT_FOUND
    const metadata = row.said === '' ? {} : Metadata.parse(row.said)
    return new Upload({ id, size: row.bytes, offset: row.received, metadata, creation_date: row.begun.toISOString() })
  }

  override async remove(id: string) {
    for (const { name } of await deleteUpload(this.db, id)) await this.pieces.remove(name)
  }
}

/** What arrives, some megabytes at a time. What came before the line broke counts. */
class Cut {
  ended = false
  broken: Error | undefined
  readonly source: AsyncIterator<Uint8Array>

  constructor(content: AsyncIterable<Uint8Array>) {
    this.source = content[Symbol.asyncIterator]()
  }

  async *next(most: number) {
    for (let bytes = 0; bytes < most; ) {
      const chunk = await this.read()
      if (!chunk) return
      bytes += chunk.length
      yield chunk
    }
  }

  private async read() {
    try {
      const { done, value } = await this.source.next()
      this.ended = done === true
      return done ? undefined : value
    } catch (error) {
      this.ended = true
      this.broken = error instanceof Error ? error : new Error(String(error))
      return undefined
    }
  }
}
