import { readSheet } from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { lay } from '../../core/lay.ts'
import { brief } from '../../regions/tianjin/documents/brief.ts'
import { briefHealth } from '../../regions/tianjin/documents/brief-health.ts'
import { briefTeacher } from '../../regions/tianjin/documents/brief-teacher.ts'
import { reviewForm } from '../../regions/tianjin/documents/review-form.ts'
import { type Amount, laying } from '../../regions/tianjin/documents/testing.ts'
import { paperBook } from '../sheet/paper-book.ts'
import { jpeg } from '../testing/papers.ts'
import { readPdf } from '../testing/printed.ts'
import { draw } from './pictures.ts'
import { openPrinter } from './printer.ts'

const printer = openPrinter()
afterAll(() => printer.close())
const choice = { made: new Date('2026-04-02T08:00:00Z'), read: () => jpeg() }

describe('a folded sheet', () => {
  it.each([
    ['engineering', 'nothing', brief],
    ['engineering', 'too-much', brief],
    ['school-teaching', 'usual', briefTeacher],
    ['school-teaching', 'too-much', briefTeacher],
    ['health', 'too-much', briefHealth],
  ] as const)(
    'of %s is one page of A3 across, however much there is: %s %s [TJ-PRINT-02] [TJ-PRINT-05]',
    async (series, amount, document) => {
      const printed = await printer.print(lay(document, laying(series, amount)), choice)
      if ('refusal' in printed) throw new Error(printed.refusal)
      expect(printed.pages).toBe(1)
      const [text = ''] = await readPdf(printed.pdf)
      for (const word of ['评委会意见', '考核年度', '工作单位意见']) expect(text).toContain(word)
      const [, width = 0, height = 0] =
        /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed.pdf.toString('latin1')) ?? []
      expect([Math.round(Number(width) / 2.8346), Math.round(Number(height) / 2.8346)]).toEqual([420, 297])
    },
  )
  it('shows rare characters and the last of a long text', async () => {
    const printed = await printer.print(lay(brief, laying('engineering', 'too-much')), choice)
    const [text = ''] = 'pdf' in printed ? await readPdf(printed.pdf) : []
    expect(text).toContain('欧阳𠮷㼆')
    expect(text).toContain('因版面所限，另有16项')
  })
})

describe('paper and spreadsheet of one definition', () => {
  it.each(['nothing', 'usual', 'too-much'] satisfies Amount[])(
    'have the same words with %s filled in [TJ-PRINT-03]',
    async (amount) => {
      const laid = lay(reviewForm, laying('school-teaching', amount))
      const drawn = await draw(laid, choice.read)
      const printed = await printer.print(laid, choice)
      if ('refusal' in drawn || 'refusal' in printed) throw new Error('not printed')
      const cells = (await readSheet(Buffer.from(await paperBook(drawn)))).flat()
      const words = new Set(
        cells.flatMap((cell) => String(cell ?? '').split('\n')).map((line) => line.replace(/\s/g, '')),
      )
      const onPaper = (await readPdf(printed.pdf)).join('')
      const lost = [...words].filter((word) => word.length > 0 && word.length < 12 && !onPaper.includes(word))
      expect(lost).toEqual([])
      expect(words.size).toBeGreaterThan(amount === 'nothing' ? 80 : 120)
    },
  )
})
