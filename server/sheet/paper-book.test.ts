import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { LaidDocument } from '../../core/document.ts'
import { jpeg } from '../testing/papers.ts'
import { paperBook } from './paper-book.ts'
import { gridOf } from './paper-grid.ts'

const laid: LaidDocument = {
  id: 'paper',
  name: '评审表',
  paper: 'a4',
  turned: false,
  foot: '编号 A&B',
  pictures: [],
  blocks: [
    {
      block: 'cover',
      above: '某省',
      heading: '资格\n评审表',
      lines: [{ label: '姓名', text: '林晓' }],
      below: ['2026 年'],
    },
    { block: 'new-page' },
    { block: 'heading', text: '一、基本情况' },
    {
      block: 'table',
      widths: [20, 50, 30],
      headings: [],
      rows: [
        [{ text: '姓名', label: true }, { text: '𠮷㼆' }, { text: '', picture: 'photo', down: 2 }],
        [{ text: '简历', label: true }, { text: '=1+1 <b>' }],
      ],
    },
    {
      block: 'box',
      label: '业绩成果',
      texts: ['第一段', '字'.repeat(4000)],
      height: 40,
      signs: ['（公章）', '年月日'],
    },
  ],
}
const photo = async () => ({ laid, pictures: [{ key: 'photo', type: 'jpg' as const, bytes: await jpeg() }] })
const part = (book: Uint8Array, path: string) => strFromU8(unzipSync(book)[path] ?? new Uint8Array())

describe('a paper as a spreadsheet', () => {
  it('has every word of it as text, also what looks like a formula, and is read again [TJ-PRINT-03]', async () => {
    const lines = await readSheet(Buffer.from(await paperBook(await photo())))
    const words = lines.flat().filter((cell) => cell !== null)
    for (const word of ['某省', '资格', '林晓', '一、基本情况', '𠮷㼆', '=1+1 <b>', '业绩成果', '（公章）\n年月日'])
      expect(words).toContain(word)
    expect(words).toContain(`第一段\n　　${'字'.repeat(4000)}`)
  })
  it('is set up for its paper: size, one page wide, page breaks, footer, merged cells with their whole border', async () => {
    const sheet = part(await paperBook(await photo()), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"')
    expect(sheet).toMatch(/<brk id="\d+" max="16383" man="1"\/>/)
    expect(sheet).toContain('&amp;L编号 A&amp;&amp;B&amp;C第')
    const merged = [...sheet.matchAll(/<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(([, range]) => range)
    expect(new Set(merged).size).toBe(merged.length)
    expect(sheet).not.toMatch(/<f[ >]/)
  })
  it('has the photo in its place and nothing of a drawing without one', async () => {
    const book = await paperBook(await photo())
    expect(Object.keys(unzipSync(book))).toContain('xl/media/image1.jpg')
    expect(part(book, '[Content_Types].xml')).toContain('drawing1.xml')
    const bare = await paperBook({ laid, pictures: [] })
    expect(Object.keys(unzipSync(bare)).join()).not.toContain('drawing')
    expect(part(bare, 'xl/worksheets/sheet1.xml')).not.toContain('<drawing')
  })
  it('never covers a cell twice, and has no row higher than a sheet can show', () => {
    const { rows } = gridOf(laid)
    const seen = new Set<string>()
    for (const [line, { cells, height }] of rows.entries()) {
      expect(height).toBeLessThanOrEqual(400)
      for (const { from, to, down } of cells) {
        expect(to).toBeGreaterThan(from)
        for (let row = line; row < line + down; row++)
          for (let column = from; column < to; column++) {
            expect(seen.has(`${row}/${column}`)).toBe(false)
            seen.add(`${row}/${column}`)
          }
      }
    }
  })
  it('stands one side below the other where the paper is folded', () => {
    const left = { block: 'notes', texts: ['左'] } as const
    const folded: LaidDocument = {
      ...laid,
      blocks: [{ block: 'sides', left: [left], right: [{ ...left, texts: ['右'] }] }],
    }
    expect(gridOf(folded).rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toEqual(['左', '右'])
  })
})
