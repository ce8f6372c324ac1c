import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Fonts = {
  /** Folders that typst looks into. */
  folders: readonly string[]
  /** Family names, first choice first. */
  serif: readonly string[]
  sans: readonly string[]
  has: (character: string) => boolean
}

type Font = { family: string; ranges: Uint32Array }

const require = createRequire(import.meta.url)
const serifFile = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const others = [
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]
/** Has 𠮷 and some three hundred more characters of names that the Chinese font lacks. */
const rarer = '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'

/** The fonts of the packages, and those of a folder that the operator may name for the rarest characters. */
export function findFonts(extra?: string): Fonts {
  const own = [serifFile, rarer].map((file) => require.resolve(file))
  const bold = others.map((file) => require.resolve(file))
  const added = extra && existsSync(extra) ? fontFiles(extra) : []
  const fonts = [...own, ...added].map(readFont)
  const families = [...new Set(fonts.map(({ family }) => family))]
  const known = new Map<number, boolean>()
  return {
    folders: [...new Set([...own, ...bold, ...added].map((file) => dirname(file)))],
    serif: families,
    sans: ['Noto Sans SC', ...families],
    has: (character) => {
      const point = character.codePointAt(0) ?? 0
      const before = known.get(point)
      if (before !== undefined) return before
      const found = fonts.some(({ ranges }) => holds(ranges, point))
      known.set(point, found)
      return found
    },
  }
}

const fontFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))

/** Pairs of first and last code point, in order. */
function holds(ranges: Uint32Array, point: number) {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (point < (ranges[middle * 2] ?? 0)) high = middle - 1
    else if (point > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** The family name and the characters of a font file: OpenType tables `name` and `cmap`. */
function readFont(file: string): Font {
  const bytes = readFileSync(file)
  const start = bytes.toString('latin1', 0, 4) === 'ttcf' ? bytes.readUInt32BE(12) : 0
  const tables = new Map<string, number>()
  for (let index = 0; index < bytes.readUInt16BE(start + 4); index++) {
    const at = start + 12 + 16 * index
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8))
  }
  return {
    family: familyName(bytes, tables.get('name') ?? 0),
    ranges: characters(bytes, tables.get('cmap') ?? 0),
  }
}

/** Name 16 is the typographic family, name 1 the older one; platform 3 writes UTF-16. */
function familyName(bytes: Buffer, table: number): string {
  const names = new Map<number, string>()
  const texts = table + bytes.readUInt16BE(table + 4)
  for (let index = 0; index < bytes.readUInt16BE(table + 2); index++) {
    const at = table + 6 + 12 * index
    const [platform, language, id] = [bytes.readUInt16BE(at), bytes.readUInt16BE(at + 4), bytes.readUInt16BE(at + 6)]
    if (platform !== 3 || language !== 0x409) continue
    const from = texts + bytes.readUInt16BE(at + 10)
    const swapped = Buffer.from(bytes.subarray(from, from + bytes.readUInt16BE(at + 8))).swap16()
    names.set(id, swapped.toString('utf16le'))
  }
  return names.get(16) ?? names.get(1) ?? ''
}

/** Format 12 has every plane, format 4 only the first. */
function characters(bytes: Buffer, table: number): Uint32Array {
  const subtables = Array.from(
    { length: bytes.readUInt16BE(table + 2) },
    (_, index) => table + bytes.readUInt32BE(table + 4 + 8 * index + 4),
  )
  const wide = subtables.find((at) => bytes.readUInt16BE(at) === 12)
  if (wide !== undefined) {
    const groups = bytes.readUInt32BE(wide + 12)
    return Uint32Array.from({ length: groups * 2 }, (_, index) =>
      bytes.readUInt32BE(wide + 16 + 12 * (index >> 1) + 4 * (index & 1)),
    )
  }
  const narrow = subtables.find((at) => bytes.readUInt16BE(at) === 4)
  if (narrow === undefined) return new Uint32Array()
  const segments = bytes.readUInt16BE(narrow + 6) / 2
  return Uint32Array.from({ length: segments * 2 }, (_, index) =>
    bytes.readUInt16BE(narrow + 14 + 2 * (index >> 1) + (index & 1 ? 0 : 2 * segments + 2)),
  )
}
