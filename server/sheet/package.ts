import { strFromU8, unzipSync } from 'fflate'

/** What the file would take unpacked, by its own list of contents; nothing is unpacked to find out. */
export function unpackedSize(file: Uint8Array): number {
  let size = 0
  unzipSync(file, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

/** The cells of the first sheet that hold a formula, as "B3". Its cached result may be stale or made up. */
export function formulasIn(file: Uint8Array): Set<string> {
  const book = part(file, 'xl/workbook.xml')
  const first = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(book)?.[1]
  const links = part(file, 'xl/_rels/workbook.xml.rels')
  const link = links.match(/<Relationship\b[^>]*>/g)?.find((one) => one.includes(`Id="${first}"`))
  const target = /Target="([^"]+)"/.exec(link ?? '')?.[1] ?? 'worksheets/sheet1.xml'
  const sheet = part(file, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  return new Set(
    [...sheet.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]/g)].map(
      ([, cell]) => cell ?? '',
    ),
  )
}

function part(file: Uint8Array, path: string): string {
  const found = unzipSync(file, { filter: ({ name }) => name === path })[path]
  return found ? strFromU8(found) : ''
}
