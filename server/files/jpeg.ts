import { jpegMarks as mark, type Tables, takesTables } from './jpeg-tables.ts'
import type { Reading } from './uploaded.ts'

export type Measures = {
  width: number
  height: number
  /** A camera may have said which side is up. */
  tagged: boolean
}

type Component = { id: number; sampling: number; quantities: number }
type Frame = { width: number; height: number; components: readonly Component[] }

/**
 * The measures of a JPEG of the ordinary kind (one scan, Huffman codes, 8 bits, grey or colour) that is built whole: every
 * table as a decoder wants it, and a scan that goes on until its end mark, each restart in its place. Inside of the scan a
 * decoder forgives whatever it meets, so decoding would tell nothing more. Of any other kind or whatever is doubtful
 * nothing is said here: then the decoder has to be asked.
 */
export async function measureJpeg(reading: Reading): Promise<Measures | undefined> {
  const tables: Tables = { quantities: new Set(), codes: new Set(), restartsAfter: 0 }
  let frame: Frame | undefined
  let tagged = false
  if (!(await reading.slice(0, 2)).equals(Buffer.from([0xff, mark.start]))) return undefined
  for (let at = 2; ; ) {
    const head = await reading.slice(at, 4)
    if (head.length < 4 || head[0] !== 0xff) return undefined
    const kind = head.readUInt8(1)
    const length = head.readUInt16BE(2) - 2
    const from = at + 4
    at = from + length
    if (length < 0 || at > reading.bytes) return undefined
    if ((kind & 0xf0) === 0xe0 || kind === mark.comment) {
      tagged ||= kind === mark.tags
      continue
    }
    const body = await reading.slice(from, length)
    if (kind === mark.scan) {
      const isReady = frame && isWholeScan(body, frame, tables)
      if (!frame || !isReady || !(await endsInOrder(reading, at, restartsOf(frame, tables)))) return undefined
      return { width: frame.width, height: frame.height, tagged }
    }
    if (mark.frames.some((one) => one === kind)) {
      if (frame) return undefined
      frame = frameOf(body)
      if (!frame) return undefined
    } else if (!takesTables(kind, body, tables)) return undefined
  }
}

const longestSide = 65_500
const samplings = [0x11, 0x12, 0x21, 0x22]

function frameOf(body: Buffer): Frame | undefined {
  if (body.length < 6 || body[0] !== 8) return undefined
  const [height, width, count] = [body.readUInt16BE(1), body.readUInt16BE(3), body.readUInt8(5)]
  if (body.length !== 6 + 3 * count || (count !== 1 && count !== 3)) return undefined
  if (Math.min(width, height) < 1 || Math.max(width, height) > longestSide) return undefined
  const components = Array.from({ length: count }, (_, one) => ({
    id: body.readUInt8(6 + 3 * one),
    sampling: body.readUInt8(7 + 3 * one),
    quantities: body.readUInt8(8 + 3 * one),
  }))
  const [first, ...more] = components
  const isUsual = first && (count === 1 ? first.sampling === 0x11 : samplings.includes(first.sampling))
  if (!isUsual || more.some(({ sampling }) => sampling !== 0x11)) return undefined
  return new Set(components.map(({ id }) => id)).size === count ? { width, height, components } : undefined
}

/** All components in one scan, all of each block, and every table that it names has come. */
function isWholeScan(body: Buffer, { components }: Frame, { quantities, codes }: Tables): boolean {
  const count = components.length
  if (body.length !== 4 + 2 * count || body[0] !== count) return false
  if (!body.subarray(1 + 2 * count).equals(Buffer.from([0, 63, 0]))) return false
  return components.every((component, one) => {
    const [id, named] = [body.readUInt8(1 + 2 * one), body.readUInt8(2 + 2 * one)]
    return (
      id === component.id &&
      quantities.has(component.quantities) &&
      codes.has(named >> 4) &&
      codes.has(0x10 | (named & 15))
    )
  })
}

/** How many restarts there are between as many groups of blocks as the picture has. */
function restartsOf({ width, height, components: [first] }: Frame, { restartsAfter }: Tables): number {
  const sampling = first?.sampling ?? 0x11
  const groups = Math.ceil(width / (8 * (sampling >> 4))) * Math.ceil(height / (8 * (sampling & 15)))
  return restartsAfter === 0 ? 0 : Math.ceil(groups / restartsAfter) - 1
}

const piece = 1 << 20

/** No mark inside the scan but its restarts, one after the other, and then the end. */
async function endsInOrder(reading: Reading, from: number, restarts: number): Promise<boolean> {
  let seen = 0
  for (let start = from; start < reading.bytes; start += piece) {
    // One byte more, for a mark has two.
    const content = await reading.slice(start, piece + 1)
    for (let at = content.indexOf(0xff); at >= 0 && at < content.length - 1; at = content.indexOf(0xff, at + 2)) {
      const next = content[at + 1]
      if (next === 0) continue
      if (next === mark.end) return seen === restarts
      if (next !== mark.firstRestart + (seen % 8)) return false
      seen++
    }
  }
  return false
}
