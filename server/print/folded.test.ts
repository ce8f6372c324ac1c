import { readSheet } from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { defineDocument, type LaidDocument } from '../../core/document.ts'
import { lay } from '../../core/lay.ts'
import { brief } from '../../regions/tianjin/documents/brief.ts'
import { briefHealth } from '../../regions/tianjin/documents/brief-health.ts'
import { briefTeacher } from '../../regions/tianjin/documents/brief-teacher.ts'
import { reviewForm } from '../../regions/tianjin/documents/review-form.ts'
import { education } from '../../regions/tianjin/documents/tables.ts'
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
    'of %s with %s filled in is one page of A3 across [TJ-PRINT-02] [TJ-PRINT-05]',
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

describe('thirty papers', () => {
  const given = laying('engineering', 'usual')
  const paper = (index: number) => ({
    id: `p${index}`,
    title: `第${index + 1}篇论文`,
    journal: '天津科技',
    rank: '第一',
  })
  const answers = { ...given.snapshot.answers, papers: Array.from({ length: 30 }, (_, index) => paper(index)) }
  const much = { ...given, snapshot: { ...given.snapshot, answers } }
  const printed = async (document: typeof brief) => {
    const made = await printer.print(lay(document, much), choice)
    if ('refusal' in made) throw new Error(made.refusal)
    return { pages: made.pages, text: (await readPdf(made.pdf)).join('') }
  }
  it('are cut on the brief form after the first, which says how many there are more [TJ-PRINT-05] [TJ-PRINT-06]', async () => {
    const { pages, text } = await printed(brief)
    expect(pages).toBe(1)
    for (const word of ['第1篇论文', '第8篇论文', '因版面所限，另有23项（论文22项、著作1项）未列出'])
      expect(text).toContain(word)
    expect(text).not.toContain('第9篇论文')
  })
  it('are all on the review form, the book after the last [TJ-PRINT-06] [TJ-PRINT-07]', async () => {
    const { text } = await printed(reviewForm)
    const places = Array.from({ length: 30 }, (_, index) => text.indexOf(`第${index + 1}篇论文`))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(text.indexOf('著作题目1')).toBeGreaterThan(places[29] ?? 0)
  })
})

describe('a short table', () => {
  const filler = (lines: number) => ({
    block: 'notes' as const,
    texts: Array.from({ length: lines }, (_, at) => `第${at}行`),
  })
  const short = defineDocument({
    ...reviewForm,
    blocks: [{ block: 'heading', text: '学历信息' }, education(3)],
  })
  it('is never torn over two pages, wherever on the page it begins', async () => {
    for (let lines = 24; lines < 32; lines++) {
      const document = { ...short, blocks: [filler(lines), ...short.blocks] }
      const made = await printer.print(lay(document, laying('engineering', 'usual')), choice)
      if ('refusal' in made) throw new Error(made.refusal)
      const text = (await readPdf(made.pdf)).join('')
      expect(text.split('入学时间').length - 1, `${lines} lines before`).toBe(1)
    }
  })
})

/** Whatever a reader can read on it, but what stands upright or on every page. */
const textsIn = ({ blocks }: LaidDocument) =>
  blocks.flatMap((block) => {
    if (block.block === 'table') return block.rows.flatMap((row) => row.map(({ text }) => text))
    return block.block === 'box' ? [...block.texts, ...block.signs] : []
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
      const inSheet = cells.join('').replace(/\s/g, '')
      expect(textsIn(laid).filter((text) => !inSheet.includes(text.replace(/\s/g, '')))).toEqual([])
      expect(words.size).toBeGreaterThan(amount === 'nothing' ? 80 : 120)
    },
  )
})
