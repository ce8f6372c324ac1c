import { setImmediate } from 'node:timers/promises'
import { bookOf, rowsOf, sheetEnd, sheetStart } from './markup.ts'
import type { SheetPlan } from './plan.ts'
import { zipped } from './zipped.ts'

/**
 * An .xlsx file in pieces as the rows come, so that a hundred thousand take no more memory than ten. Every cell is text
 * and stays text: what begins with = + - or @ is never a formula.
 */
export async function* writeSheet(
  plan: SheetPlan,
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  const zip = zipped()
  for (const [path, text] of bookOf(plan)) await zip.file(path).add(Buffer.from(text), true)
  const sheet = zip.file('xl/worksheets/sheet1.xml')
  const rowOf = rowsOf(plan)
  let text = sheetStart(plan)
  let line = plan.above ? 2 : 1
  for await (const row of rows) {
    line += 1
    text += rowOf(row, line)
    if (text.length < 1 << 17) continue
    await sheet.add(Buffer.from(text))
    text = ''
    yield* zip.taken()
    await setImmediate()
  }
  await sheet.add(Buffer.from(text + sheetEnd(plan)), true)
  zip.end()
  yield* zip.taken()
}
