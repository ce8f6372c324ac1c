import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { hebei } from '../../regions/hebei/index.ts'
import type { SheetColumn, SheetLimits } from './columns.ts'
import type { SheetPlan } from './plan.ts'
import { readSheet } from './read.ts'
import { type RefusedRow, refusedRows, template } from './refused.ts'
import { sayProblem } from './words.ts'
import { writeSheet } from './write.ts'

const columns: SheetColumn[] = [
  { id: 'name', heading: '姓名', required: true, max: 10 },
  { id: 'idNumber', heading: '身份证号', required: true },
  { id: 'unit', heading: '所在部门' },
]
const plan = (changes: Partial<SheetPlan> = {}): SheetPlan => ({
  name: '名单',
  paper: 'a4',
  turned: true,
  columns: columns.map(({ heading }) => ({ heading, width: 40 })),
  ...changes,
})
async function file(rows: Iterable<readonly string[]>, changes: Partial<SheetPlan> = {}) {
  const pieces: Uint8Array[] = []
  for await (const piece of writeSheet(plan(changes), rows)) pieces.push(piece)
  return Buffer.concat(pieces)
}
const gathered = async (pieces: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
/** A file of which one part was written by somebody else. */
function mended(book: Uint8Array, mend: (sheet: string) => string) {
  const parts = unzipSync(book)
  const path = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [path]: Buffer.from(mend(strFromU8(parts[path] ?? new Uint8Array()))) })
}
const read = (book: Uint8Array, limits?: Partial<SheetLimits>) => readSheet(book, columns, limits)

describe('a written spreadsheet', () => {
  it('gives back every text as it was, also what looks like a formula, markup or a number', async () => {
    const odd = [
      '=1+1',
      '+86',
      '-1',
      '@SUM(A1)',
      '<b>&"\'',
      '_x0041_',
      '0012',
      '𠮷㼆',
      '第一行\n第二行',
      'a\u0001b\ud800c',
    ]
    const rows = odd.map((text) => ['王强', '110101199003078515', text])
    const got = await read(await file(rows))
    const kept = odd.map((text) => text.replace('\u0001', '').replace('\ud800', '\ufffd'))
    expect('rows' in got && got.rows.map(({ cells }) => cells.unit)).toEqual(kept)
  })
  it('never holds a formula: such text is quoted', async () => {
    const sheet = strFromU8(
      unzipSync(await file([['=cmd|x', '1', '2']]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toMatch(/r="A2" s="5" t="inlineStr"><is><t xml:space="preserve">=cmd\|x</)
  })
  it('has the columns of the printed list, its name above, and repeats both on every page', async () => {
    const { summarySheet } = hebei.documents
    const book = await gathered(writeSheet({ ...summarySheet, above: summarySheet.name }, [['1', '设计院', '李静']]))
    const parts = unzipSync(book)
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('$1:$2')
    const all = summarySheet.columns.map(({ heading }) => ({ id: heading, heading, required: true }))
    const got = await readSheet(book, all)
    expect('rows' in got && got.rows[0]?.cells).toMatchObject({ 序号: '1', 工作单位: '设计院', 姓名: '李静' })
  })
  it('is the same to the byte when it is written again', async () => {
    expect(await file([['a', 'b', 'c']])).toEqual(await file([['a', 'b', 'c']]))
  })
})

describe('a spreadsheet that is imported', () => {
  it('may have a title above its headings, stars and spaces in them, columns in another order, and empty rows', async () => {
    const headings = ['所在部门（选填）', ' 身 份 证 号 *', '备注', '姓名：'].map((heading) => ({ heading, width: 20 }))
    const rows = [
      ['桥梁所', '110101199003078515', '', '王强'],
      ['', '', '', ''],
      ['', '110101199003078515', 'x', '李静'],
    ]
    const got = await read(await file(rows, { columns: headings, above: '申报人名单' }))
    expect(got).toMatchObject({
      problems: [],
      rows: [
        { line: 3, cells: { name: '王强', unit: '桥梁所' } },
        { line: 5, cells: { name: '李静', unit: '' } },
      ],
    })
  })
  it('is refused with the names of the headings it lacks', async () => {
    const wrong = await file([['a', 'b']], {
      columns: [
        { heading: '姓名', width: 20 },
        { heading: '编号', width: 20 },
      ],
    })
    const got = await read(wrong)
    expect(got).toEqual({ refusal: 'sheet-wrong-headings', missing: ['身份证号'] })
  })
  it('has each bad cell named by line and column, and the good rows still read', async () => {
    const rows = [
      ['', '110101199003078515', ''],
      ['王强', '', ''],
      ['名'.repeat(11), '110101199003078515', ''],
    ]
    const got = await read(await file(rows))
    expect('problems' in got && got.problems).toEqual([
      { line: 2, column: 'name', problem: 'missing' },
      { line: 3, column: 'idNumber', problem: 'missing' },
      { line: 4, column: 'name', problem: 'too-long', max: 10 },
    ])
    expect(sayProblem({ problem: 'too-long', max: 10 }, '姓名')).toBe('“姓名”超过 10 个字')
  })
  it('does not believe the result of a formula', async () => {
    const book = mended(await file([['王强', '110101199003078515', '']]), (sheet) =>
      sheet.replace(/<c r="A2".*?<\/c>/, '<c r="A2" t="str"><f>CONCAT("王","强")</f><v>王强</v></c>'),
    )
    expect(await read(book)).toMatchObject({ problems: [{ line: 2, column: 'name', problem: 'formula' }] })
  })
  it('says when an ID number was kept as a number and lost its end', async () => {
    const numeric = (digits: string) =>
      file([['王强', 'x', '']]).then((book) =>
        mended(book, (sheet) => sheet.replace(/<c r="B2".*?<\/c>/, `<c r="B2"><v>${digits}</v></c>`)),
      )
    expect(await read(await numeric('1.10101199003078E+17'))).toMatchObject({ problems: [{ problem: 'digits-lost' }] })
    expect(await read(await numeric('110101199003078000'))).toMatchObject({ problems: [{ problem: 'digits-lost' }] })
    expect(await read(await numeric('12345'))).toMatchObject({ problems: [], rows: [{ cells: { idNumber: '12345' } }] })
  })
  it('may have twenty thousand rows and not one more', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => [`王${index}`, '110101199003078515', ''])
    const most = await read(await file(rows(20_000)))
    expect('rows' in most && most.rows.length).toBe(20_000)
    expect(await read(await file(rows(20_001)))).toEqual({ refusal: 'sheet-too-many-rows', max: 20_000 })
  })
  it('is refused in words when it is no such file', async () => {
    expect(await read(Buffer.of())).toEqual({ refusal: 'sheet-empty' })
    expect(await read(await file([]))).toEqual({ refusal: 'sheet-empty' })
    expect(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ refusal: 'sheet-old-format' })
    expect(await read(Buffer.from('姓名,身份证号\n'))).toEqual({ refusal: 'sheet-not-readable' })
    const whole = await file([['王强', '110101199003078515', '']])
    expect(await read(whole.subarray(0, 900))).toEqual({ refusal: 'sheet-not-readable' })
    expect(await read(whole, { bytes: 100 })).toEqual({ refusal: 'sheet-too-large', max: 100 })
    expect(await read(whole, { unpacked: 100 })).toMatchObject({ refusal: 'sheet-too-large' })
    expect(await read(whole, { milliseconds: 1 })).toEqual({ refusal: 'sheet-too-slow' })
  })
})

describe('the rows that were refused', () => {
  it('come back with their reasons and can be imported again as they are', async () => {
    const got = await read(await file([['王强', '123', '桥梁所']]))
    const refused: RefusedRow[] =
      'rows' in got ? got.rows.map((row) => ({ row, reasons: ['身份证号不正确', '已有账号'] })) : []
    const book = await gathered(refusedRows('未导入人员', columns, refused))
    expect(await read(book)).toMatchObject({
      problems: [],
      rows: [{ cells: { name: '王强', idNumber: '123', unit: '桥梁所' } }],
    })
    const reasons = await readSheet(book, [{ id: 'why', heading: '未导入原因', required: true }])
    expect('rows' in reasons && reasons.rows[0]?.cells.why).toBe('身份证号不正确；已有账号')
  })
  it('start from a template that is refused as empty until it is filled in', async () => {
    expect(await read(await gathered(template('申报人', columns)))).toEqual({ refusal: 'sheet-empty' })
  })
})
