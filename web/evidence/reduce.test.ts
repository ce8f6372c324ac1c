import { describe, expect, it } from 'vitest'
import { jpegName, mayReduce, type Painter, reduced, within } from './reduce.ts'
import { limitOf, ruleSentence, whyNotSend } from './rule.ts'

const limit = 500 * 1024 - 1
const rule = { types: ['jpg'] as const, maxBytes: limit, max: 1 }

/** Bytes by area and quality, roughly as a JPEG of a page grows. */
function painter(width: number, height: number, bytesAPixel = 0.6) {
  const painted: string[] = []
  const given: Painter = {
    sizeOf: async () => ({ width, height }),
    paint: async (_, size) => {
      painted.push(`${size.width}×${size.height}`)
      return async (quality) => new Blob([new Uint8Array(Math.ceil(size.width * size.height * quality * bytesAPixel))])
    },
  }
  return { given, painted }
}

describe('a picture that is too large', () => {
  it('of exactly 512,000 bytes is refused as not smaller than 500K, one byte less is not [TJ-FILE-02]', () => {
    expect(whyNotSend({ name: '身份证.jpg', size: 512_000 }, rule)).toBe('文件有 500 KB，应小于 500 KB，请压缩后再选')
    expect(whyNotSend({ name: '身份证.jpg', size: 511_999 }, rule)).toBeUndefined()
    expect(limitOf(limit)).toBe('小于 500 KB')
    expect(ruleSentence({ ...rule })).toBe('JPG，每份小于 500 KB，1 份')
    expect(limitOf(500 * 1024)).toBe('不超过 500 KB')
  })

  it('becomes a JPEG below the limit that keeps its shape, as large as that allows', async () => {
    const { given } = painter(12_000, 9000)
    const done = await reduced(new Blob(['x']), limit, given)
    expect(done?.blob.size).toBeLessThanOrEqual(limit)
    expect((done?.width ?? 0) / (done?.height ?? 1)).toBeCloseTo(12_000 / 9000, 2)
  })

  it('is never opened larger than writing needs, and never made larger than it was', async () => {
    const huge = painter(12_000, 9000)
    await reduced(new Blob(['x']), limit, huge.given)
    expect(huge.painted[0]).toBe('2600×1950')
    const small = painter(1000, 700, 2)
    await reduced(new Blob(['x']), limit, small.given)
    expect(small.painted[0]).toBe('1000×700')
  })

  it('that stays too large however it is made, or cannot be opened, is left to the person', async () => {
    expect(await reduced(new Blob(['x']), 10, painter(4000, 3000).given)).toBeUndefined()
    const closed: Painter = { ...painter(1, 1).given, sizeOf: async () => undefined }
    expect(await reduced(new Blob(['x']), limit, closed)).toBeUndefined()
  })

  it('is offered to be reduced when it is a picture at all and the field takes JPEG', () => {
    expect(mayReduce({ name: '证书.HEIC', type: '' }, rule)).toBe(true)
    expect(mayReduce({ name: '截图', type: 'image/png' }, rule)).toBe(true)
    expect(mayReduce({ name: '总结.pdf', type: 'application/pdf' }, rule)).toBe(false)
    expect(mayReduce({ name: '证书.png', type: 'image/png' }, { types: ['pdf'] })).toBe(false)
    expect(jpegName('毕业证书.PNG')).toBe('毕业证书.jpg')
  })

  it('keeps at least a pixel however narrow it is', () =>
    expect(within({ width: 9000, height: 1 }, 900)).toEqual({ width: 900, height: 1 }))
})
