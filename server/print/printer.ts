import type { LaidDocument } from '../../core/document.ts'
import type { FileRef } from '../../core/form.ts'
import { type Fonts, findFonts } from './fonts.ts'
import { type MissingGlyph, marked, missingGlyphs } from './glyphs.ts'
import { merge } from './merge.ts'
import { type Drawn, draw } from './pictures.ts'
import { openPool, type PoolLimits, type Undelivered } from './pool.ts'

export type PrintRefusal =
  | { refusal: 'missing-glyphs'; glyphs: readonly MissingGlyph[] }
  | { refusal: 'picture-unreadable'; picture: string }
  | { refusal: Undelivered }
export type Printed = { pdf: Buffer; pages: number } | PrintRefusal

export type PrintSettings = {
  /** A folder of further fonts, for the rarest characters. */
  fonts?: string
  limits?: Partial<PoolLimits>
  /** Told when a typst thread dies; it is replaced by itself. */
  onFailure?: (error: Error) => void
}
export type PrintChoice = {
  /** Reads a stored file, such as the photo; undefined when it is not there. */
  read: (file: FileRef) => Promise<Uint8Array | undefined>
  /** When the document counts as made, so that printing it again gives the same bytes. */
  made: Date
  /** Show 〓 for a character that no font has, instead of refusing. */
  missing?: 'refuse' | 'show-mark'
}
export type Bulk = PrintChoice & {
  onProgress?: (done: number) => void
  /** A document that cannot be printed spoils no other; `index` is its place among those given. */
  onRefused?: (index: number, refusal: PrintRefusal) => void
}
export type Printer = ReturnType<typeof openPrinter>

/** More would share their fonts better and take more memory at once. */
const perFile = 5

/** Paper for laid-out documents: PDF/A-2b, every glyph embedded. */
export function openPrinter({ fonts: folder, limits, onFailure }: PrintSettings = {}) {
  const fonts = findFonts(folder)
  // One: paper leaves the other cores to those who save, and a second compiler takes 150 MB more.
  const sizes = { threads: 1, waiting: 200, milliseconds: 60_000, ...limits }
  const pool = openPool(fonts, sizes, onFailure)

  async function print(laid: LaidDocument, choice: PrintChoice): Promise<Printed> {
    const ready = await prepare(laid, choice)
    return 'refusal' in ready ? ready : make([ready], choice, 'tagged')
  }

  /** One file with all the documents, each with its own page numbers, in pieces as they are ready. Nothing when none can be printed. */
  async function* printMany(documents: AsyncIterable<LaidDocument> | Iterable<LaidDocument>, bulk: Bulk) {
    yield* merge(parts(documents, bulk))
  }

  async function* parts(documents: AsyncIterable<LaidDocument> | Iterable<LaidDocument>, bulk: Bulk) {
    let done = 0
    const making: Promise<Printed>[] = []
    const take = async () => {
      const printed = await making.shift()
      if (!printed || 'refusal' in printed) throw new Error(`printing in bulk: ${printed?.refusal}`)
      bulk.onProgress?.(done)
      return printed.pdf
    }
    let heap: Drawn[] = []
    let index = 0
    for await (const laid of documents) {
      const ready = await prepare(laid, bulk)
      if ('refusal' in ready) bulk.onRefused?.(index, ready)
      else heap.push(ready)
      index += 1
      if (heap.length < perFile) continue
      making.push(make(heap, bulk, 'plain'))
      heap = []
      if (making.length < sizes.threads) continue
      done += perFile
      yield await take()
    }
    if (heap.length > 0) making.push(make(heap, bulk, 'plain'))
    while (making.length > 0) {
      done = Math.min(done + perFile, index)
      yield await take()
    }
  }

  async function prepare(laid: LaidDocument, { read, missing }: PrintChoice): Promise<Drawn | PrintRefusal> {
    const glyphs = missingGlyphs(laid, fonts.has)
    if (glyphs.length > 0 && missing !== 'show-mark') return { refusal: 'missing-glyphs', glyphs }
    return draw(glyphs.length > 0 ? marked(laid, fonts.has) : laid, read)
  }

  async function make(
    drawn: readonly Drawn[],
    { made }: Pick<PrintChoice, 'made'>,
    tags: 'tagged' | 'plain',
  ): Promise<Printed> {
    const order = givenTo(drawn, fonts)
    const delivered = await pool.make({ ...order, made: Math.floor(made.getTime() / 1000), tagged: tags === 'tagged' })
    if ('failure' in delivered) throw new Error(`typst refused a document: ${delivered.failure}`)
    return 'refusal' in delivered ? delivered : { pdf: Buffer.from(delivered.pdf), pages: delivered.pages }
  }

  return { print, printMany, canShow: fonts.has, now: pool.now, close: pool.close }
}

/** What the template reads, and the pictures under names that no two documents share. */
export function givenTo(drawn: readonly Drawn[], { serif, sans }: Fonts) {
  const documents = drawn.map(({ laid, pictures }, index) => ({
    ...laid,
    images: Object.fromEntries(pictures.map(({ key, type }, at) => [key, `/pictures/${index}-${at}.${type}`])),
  }))
  const files = drawn.flatMap(({ pictures }, index) =>
    pictures.map(({ type, bytes }, at) => ({ path: `/pictures/${index}-${at}.${type}`, bytes })),
  )
  return { given: JSON.stringify({ name: documents[0]?.name ?? '', serif, sans, documents }), files }
}
