import { promisify } from 'node:util'
import { constants, deflateRaw } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'

const deflate = promisify(deflateRaw)

/** A zip in pieces, packed beside the main thread: each piece by itself, ended on a whole byte, so that they follow each other. */
export function zipped() {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const file = (path: string) => {
    const part = new Deflated(path)
    zip.add(part)
    return part
  }
  return { file, end: () => zip.end(), taken: () => ready.splice(0) }
}

class Deflated extends ZipPassThrough {
  #packed: Promise<void> = Promise.resolve()
  #failed: unknown

  constructor(path: string) {
    super(path)
    this.compression = 8
    this.mtime = new Date('2000-01-01T00:00:00')
  }

  /** Resolves when all before this piece is packed: no more than one is being packed while the next is made. */
  async add(piece: Uint8Array, final = false) {
    const before = this.#packed
    this.push(piece, final)
    await (final ? this.#packed : before)
    if (this.#failed) throw this.#failed
  }

  protected override process(piece: Uint8Array, final: boolean) {
    const packing = deflate(piece, { level, finishFlush: final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })
    this.#packed = Promise.all([packing, this.#packed])
      .then(([packed]) => this.ondata(null, packed, final))
      .catch((error: unknown) => {
        this.#failed = error
      })
  }
}

const level = 6
