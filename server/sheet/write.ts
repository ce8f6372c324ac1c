import { strToU8, Zip, ZipDeflate } from 'fflate'
import { bookOf, rowOf, sheetEnd, sheetStart } from './markup.ts'
import type { SheetPlan } from './plan.ts'

/**
 * An .xlsx file in pieces as the rows come, so that a hundred thousand take no more memory than ten. Every cell is text
 * and stays text: what begins with = + - or @ is never a formula.
 */
export async function* writeSheet(
  plan: SheetPlan,
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const file = (path: string) => {
    const part = new ZipDeflate(path, { level: 6 })
    part.mtime = new Date('2000-01-01T00:00:00')
    zip.add(part)
    return part
  }
  for (const [path, text] of bookOf(plan)) file(path).push(strToU8(text), true)
  const sheet = file('xl/worksheets/sheet1.xml')
  let text = sheetStart(plan)
  let line = plan.above ? 2 : 1
  for await (const row of rows) {
    line += 1
    text += rowOf(row, line, plan)
    if (text.length < 1 << 17) continue
    sheet.push(strToU8(text))
    text = ''
    yield* ready.splice(0)
  }
  sheet.push(strToU8(text + sheetEnd(plan)), true)
  zip.end()
  yield* ready.splice(0)
}
