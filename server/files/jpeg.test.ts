import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { measureJpeg } from './jpeg.ts'
import { readPicture } from './picture.ts'
import { openReading } from './uploaded.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 400), seed: Number(process.env.SEED ?? 2026) }

const measured = async (content: Buffer) => measureJpeg(await openReading(content))

/** The whole picture, as it was looked into before how it is built was enough: what it refuses must be refused. */
async function isDecoded(content: Buffer) {
  try {
    const picture = sharp(content, { limitInputPixels: 100_000_000, failOn: 'error', sequentialRead: true })
    await picture.metadata()
    await picture.resize(64, 64, { fit: 'inside' }).raw().toBuffer()
    return true
  } catch {
    return false
  }
}

const painted = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 40 } } })

/** Grey and flat, with a restart after so many blocks: of one bit for "no change" and one for "nothing more". */
function restarting(across: number, down: number, after: number): Buffer {
  const marked = (kind: number, ...body: number[]) => [
    0xff,
    kind,
    (body.length + 2) >> 8,
    (body.length + 2) & 255,
    ...body,
  ]
  const oneCode = (which: number) => [which, 1, ...Array<number>(15).fill(0), 0]
  const groups: number[][] = []
  for (let left = across * down; left > 0; left -= after) {
    const bits = 2 * Math.min(after, left)
    const [whole, rest] = [bits >> 3, bits & 7]
    groups.push([...Array<number>(whole).fill(0), ...(rest > 0 ? [0xff >> rest] : [])])
  }
  return Buffer.from([
    ...[0xff, 0xd8],
    ...marked(0xdb, 0, ...Array<number>(64).fill(8)),
    ...marked(0xc0, 8, (8 * down) >> 8, (8 * down) & 255, (8 * across) >> 8, (8 * across) & 255, 1, 1, 0x11, 0),
    ...marked(0xc4, ...oneCode(0), ...oneCode(0x10)),
    ...marked(0xdd, after >> 8, after & 255),
    ...marked(0xda, 1, 1, 0, 0, 63, 0),
    ...groups.flatMap((group, at) => (at === 0 ? group : [0xff, 0xd0 + ((at - 1) % 8), ...group])),
    ...[0xff, 0xd9],
  ])
}

const pictures: Record<string, Buffer> = {}
beforeAll(async () => {
  pictures.colour = await painted(75, 50, '#fff').jpeg({ quality: 80 }).toBuffer()
  pictures.fine = await painted(40, 61, '#048').jpeg({ chromaSubsampling: '4:4:4', optimiseCoding: true }).toBuffer()
  pictures.grey = await painted(33, 47, '#ccc').toColourspace('b-w').jpeg().toBuffer()
  pictures.small = await painted(1, 1, '#ccc').jpeg().toBuffer()
  pictures.tagged = await painted(60, 40, '#abc')
    .withExif({ IFD0: { Make: 'CAMERA' } })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  pictures.restarting = restarting(11, 9, 7)
})

describe('how a JPEG is built', () => {
  it('tells its measures without decoding', async () => {
    expect(await measured(pictures.colour ?? Buffer.of())).toEqual({ width: 75, height: 50, tagged: false })
    expect(await measured(pictures.tagged ?? Buffer.of())).toEqual({ width: 60, height: 40, tagged: true })
    expect(await measured(pictures.restarting ?? Buffer.of())).toEqual({ width: 88, height: 72, tagged: false })
    for (const one of Object.values(pictures))
      expect([await isDecoded(one), await measured(one)]).not.toContain(undefined)
  })

  it.each([
    ['progressive', () => painted(80, 80, '#ccc').jpeg({ progressive: true }).toBuffer()],
    ['CMYK', () => painted(80, 80, '#ccc').toColourspace('cmyk').jpeg().toBuffer()],
    ['a PNG', () => painted(80, 80, '#ccc').png().toBuffer()],
  ])('says nothing of one that is %s', async (_, make) => {
    const content = await make()
    expect([await isDecoded(content), await measured(content)]).toEqual([true, undefined])
  })

  it('is whole only up to its end mark', async () => {
    const { colour = Buffer.of() } = pictures
    for (let length = 0; length < colour.length; length++)
      expect(await measured(colour.subarray(0, length)), `${length} bytes`).toBeUndefined()
    expect(await measured(Buffer.concat([colour, Buffer.from('more')]))).toBeDefined()
  })

  it('wants every restart, in its order', async () => {
    const whole = restarting(11, 9, 7)
    const second = whole.indexOf(Buffer.from([0xff, 0xd1]))
    const without = Buffer.concat([whole.subarray(0, second), whole.subarray(second + 4)])
    const twice = Buffer.concat([whole.subarray(0, second), whole.subarray(second, second + 4), whole.subarray(second)])
    const [another, none] = [Buffer.from(whole), Buffer.from(whole)]
    another[second + 1] = 0xd2
    none[second + 1] = 0
    for (const broken of [without, twice, another, none]) expect(await measured(broken)).toBeUndefined()
  })

  it('is read alike from the memory and from a disk, wherever the pieces of it are cut', async () => {
    const { colour = Buffer.of() } = pictures
    const scan = colour.indexOf(Buffer.from([0xff, 0xda])) + 14
    // So many stuffed bytes that a mark lies across each place where one could be cut.
    for (const shift of [0, 1]) {
      const filled = Buffer.concat([
        colour.subarray(0, scan),
        Buffer.alloc(shift),
        Buffer.from('ff00'.repeat(1_100_000), 'hex'),
      ])
      expect(await measured(Buffer.concat([filled, Buffer.from([0xff, 0xd9])]))).toBeDefined()
      expect(await measured(Buffer.concat([filled, Buffer.from([0xff, 0xd0, 0xff, 0xd9])]))).toBeUndefined()
      expect(await measured(filled)).toBeUndefined()
    }
  })
})

type Change = (content: Buffer) => Buffer

const place = fc.nat({ max: 1_000_000 })
const bytes = fc.uint8Array({ minLength: 1, maxLength: 12 })
const marks = fc.constantFrom(
  0x00,
  0xc0,
  0xc2,
  0xc4,
  0xd0,
  0xd1,
  0xd8,
  0xd9,
  0xda,
  0xdb,
  0xdc,
  0xdd,
  0xe0,
  0xe1,
  0xfe,
  0xff,
)
/** Half of them where the tables are. */
const where = fc.tuple(fc.boolean(), place).map(
  ([early, at]) =>
    (length: number) =>
      at % (early ? Math.min(length, 640) : length),
)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(where, fc.nat({ max: 7 })).map(
    ([at, bit]): Change =>
      (content) => {
        const changed = Buffer.from(content)
        const spot = at(content.length)
        changed[spot] = (changed[spot] ?? 0) ^ (1 << bit)
        return changed
      },
  ),
  fc.tuple(where, bytes).map(
    ([at, put]): Change =>
      (content) => {
        const changed = Buffer.from(content)
        changed.set(put.subarray(0, content.length - at(content.length)), at(content.length))
        return changed
      },
  ),
  fc.tuple(where, bytes).map(
    ([at, put]): Change =>
      (content) => {
        const spot = at(content.length)
        return Buffer.concat([content.subarray(0, spot), put, content.subarray(spot)])
      },
  ),
  fc.tuple(where, marks).map(
    ([at, mark]): Change =>
      (content) => {
        const spot = at(content.length)
        return Buffer.concat([content.subarray(0, spot), Buffer.from([0xff, mark]), content.subarray(spot)])
      },
  ),
  fc.tuple(where, place).map(
    ([at, many]): Change =>
      (content) => {
        const spot = at(content.length)
        return Buffer.concat([content.subarray(0, spot), content.subarray(spot + 1 + (many % 300))])
      },
  ),
  where.map(
    (at): Change =>
      (content) =>
        content.subarray(0, at(content.length)),
  ),
  where.map(
    (at): Change =>
      (content) =>
        Buffer.concat([content.subarray(0, at(content.length)), Buffer.from([0xff, 0xd9])]),
  ),
)

describe.each(['colour', 'fine', 'grey', 'small', 'tagged', 'restarting'])(
  'a JPEG (%s) that was flipped, cut or spliced',
  (name) => {
    it('is taken where it can be decoded, and refused where it can not', async () => {
      let [told, refused] = [0, 0]
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 3 }),
          fc.boolean(),
          place,
          async (changes, spliced, at) => {
            const { [name]: first = Buffer.of(), colour: second = Buffer.of() } = pictures
            const whole = spliced
              ? Buffer.concat([first.subarray(0, at % first.length), second.subarray(at % second.length)])
              : first
            const content = changes.reduce((one, apply) => (one.length > 0 ? apply(one) : one), whole)
            const decoded = await isDecoded(content)
            if (await measured(content)) told++
            if (!decoded) refused++
            expect((await readPicture(content, await openReading(content))).ok).toBe(decoded)
          },
        ),
        runs,
      )
      // Enough of both, or nothing has been shown.
      expect(told).toBeGreaterThan(runs.numRuns / 50)
      expect(refused).toBeGreaterThan(runs.numRuns / 10)
    }, 60_000)
  },
)
