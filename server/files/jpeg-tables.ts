/** What a scan needs before it begins: how coarse, in which codes, and after how many groups of blocks it starts anew. */
export type Tables = { quantities: Set<number>; codes: Set<number>; restartsAfter: number }

export const jpegMarks = {
  frames: [0xc0, 0xc1],
  codes: 0xc4,
  firstRestart: 0xd0,
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantities: 0xdb,
  restarts: 0xdd,
  tags: 0xe1,
  comment: 0xfe,
} as const

/** False where a decoder would not take them, or might not. */
export function takesTables(kind: number, body: Buffer, tables: Tables): boolean {
  if (kind === jpegMarks.quantities) return takesQuantities(body, tables.quantities)
  if (kind === jpegMarks.codes) return takesCodes(body, tables.codes)
  if (kind !== jpegMarks.restarts || body.length !== 2) return false
  tables.restartsAfter = body.readUInt16BE(0)
  return true
}

function takesQuantities(body: Buffer, known: Set<number>): boolean {
  for (let at = 0; at < body.length; at += 65) {
    const which = body.readUInt8(at)
    if (which > 3 || at + 65 > body.length) return false
    known.add(which)
  }
  return true
}

/** How many codes there are of each length from 1 to 16, then what they stand for. */
function takesCodes(body: Buffer, known: Set<number>): boolean {
  for (let at = 0; at < body.length; ) {
    const which = body.readUInt8(at)
    const counts = body.subarray(at + 1, at + 17)
    if ((which & ~0x10) > 3 || counts.length < 16 || !isPrefixFree(counts)) return false
    const symbols = counts.reduce((sum, count) => sum + count, 0)
    const values = body.subarray(at + 17, at + 17 + symbols)
    if (symbols === 0 || symbols > 256 || values.length < symbols) return false
    if (which < 0x10 && values.some((value) => value > 15)) return false
    known.add(which)
    at += 17 + symbols
  }
  return true
}

/** There is room for so many codes, and none is all ones. */
function isPrefixFree(counts: Buffer): boolean {
  let next = 0
  return counts.every((count, at) => {
    next = 2 * next + count
    return count === 0 || next < 2 ** (at + 1)
  })
}
