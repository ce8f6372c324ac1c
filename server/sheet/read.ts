import { openThread } from '../thread.ts'
import { type SheetColumn, type SheetLimits, type SheetRead, usualLimits } from './columns.ts'

/**
 * The rows of the first sheet of an .xlsx file, by the headings of its columns. It is read in a thread of its own, with
 * an end to its time and memory: a stranger made the file.
 */
export async function readSheet(
  file: Uint8Array,
  columns: readonly SheetColumn[],
  limits: Partial<SheetLimits> = {},
): Promise<SheetRead> {
  const all = { ...usualLimits, ...limits }
  if (file.length === 0) return { refusal: 'sheet-empty' }
  if (file.length > all.bytes) return { refusal: 'sheet-too-large', max: all.bytes }
  if (isOldFormat(file)) return { refusal: 'sheet-old-format' }
  return inThread(file, columns, all)
}

/** .xls, and .xlsx with a password, are both the older container. */
const isOldFormat = (file: Uint8Array) => Buffer.from(file.subarray(0, 4)).toString('hex') === 'd0cf11e0'

const inThread = (file: Uint8Array, columns: readonly SheetColumn[], limits: SheetLimits) =>
  new Promise<SheetRead>((done) => {
    const worker = openThread('reader', import.meta.url, { file, columns, limits }, { maxOldGenerationSizeMb: 1024 })
    const timer = setTimeout(() => end({ refusal: 'sheet-too-slow' }), limits.milliseconds)
    const end = (read: SheetRead) => {
      clearTimeout(timer)
      void worker.terminate()
      done(read)
    }
    worker.once('message', end)
    worker.once('error', () => end({ refusal: 'sheet-not-readable' }))
    worker.once('exit', () => end({ refusal: 'sheet-not-readable' }))
  })
