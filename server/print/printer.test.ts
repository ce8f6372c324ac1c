import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { LaidDocument } from '../../core/document.ts'
import type { Laying } from '../../core/filled-in.ts'
import type { FileRef } from '../../core/form.ts'
import { lay, layPeople } from '../../core/lay.ts'
import type { Proceedings } from '../../core/proceedings.ts'
import { hebei } from '../../regions/hebei/index.ts'
import { jpeg } from '../testing/papers.ts'
import { picturesIn, readPdf } from '../testing/printed.ts'
import { openPrinter, type PrintRefusal } from './printer.ts'

const { reviewForm, certificate, summarySheet } = hebei.documents
const photo: FileRef = { file: 7, name: '证件照.jpg', type: 'jpg', bytes: 1000, sha256: 'a1' }
const printer = openPrinter()
afterAll(() => printer.close())

const choice = { made: new Date('2026-09-28T08:00:00Z'), read: () => jpeg() }
const summary = '任现职以来，主持完成公路桥梁设计六项。'
const proceedings: Proceedings = {
  number: '1301012026000001',
  year: 2026,
  organisation: '河北省交通规划设计研究院',
  series: '工程技术',
  level: '副高级',
  title: '高级工程师',
  specialty: '路桥',
  way: '正常申报',
  recommendation: '在公示栏公示五个工作日，无异议。',
  groupOpinion: '推荐小组七人全部同意推荐。',
  opinions: [
    { office: '设计院', own: true, role: 'officer', by: '陈静', text: '材料齐全、真实。', on: '2026-04-09' },
    { office: '石家庄市职改办', own: false, role: 'approver', by: '孙涛', text: '资格审查通过。', on: '2026-05-11' },
  ],
  outcome: {
    committee: '工程系列副高级评委会',
    on: '2026-08-08',
    tally: { members: 25, attending: 21, yes: 18, no: 2, abstain: 1 },
    passed: true,
  },
  certificate: {
    number: '冀2026130100001',
    office: '石家庄市职改办',
    on: '2026-09-28',
    address: 'https://example.cn/hebei/certificates/x',
  },
}
const laying = (person: object = {}, rest: object = {}): Laying => ({
  snapshot: {
    form: hebei.forms[0] as (typeof hebei.forms)[number],
    answers: {
      person: { name: '李静', gender: '女', birthday: '1988-04-09', photo: { ...photo }, summary, ...person },
      present: { workUnit: { id: 4, name: '河北省交通规划设计研究院' } },
      ...rest,
    },
    known: {},
    undertaking: { version: '1', text: '' },
    files: [photo],
    on: '2026-03-31',
  },
  proceedings,
})
async function pagesOf(laid: LaidDocument) {
  const printed = await printer.print(laid, choice)
  if ('refusal' in printed) throw new Error(printed.refusal)
  return readPdf(printed.pdf)
}
/** A picture at four by four, coarse enough to survive being made anew. */
const colours = async (picture: Buffer) => [...(await sharp(picture).resize(4, 4, { fit: 'fill' }).raw().toBuffer())]
const textOf = async (laid: LaidDocument) => (await pagesOf(laid)).join('')

describe('the review form', () => {
  it('is called by its name and has the stored summary under 专业技术工作小结 [HE-PRINT-02] [HE-APPL-09]', async () => {
    const text = await textOf(lay(reviewForm, laying()))
    expect(text).toContain('河北省专业技术职务任职资格评审表')
    expect(text.slice(text.indexOf('八、专业技术工作小结'))).toContain(summary)
  })
  it('shows the recommendation, its publicity and the opinion of the group [HE-FLOW-14]', async () => {
    const text = await textOf(lay(reviewForm, laying()))
    expect(text).toContain('在公示栏公示五个工作日，无异议。')
    expect(text).toContain('推荐小组七人全部同意推荐。')
    expect(text).toContain('经办人意见（陈静）：材料齐全、真实。')
  })
  it('numbers its pages and repeats the headings of a table that runs on', async () => {
    const experience = Array.from({ length: 60 }, (_, index) => ({
      id: `x${index}`,
      class: 'practice',
      begins: '2018-03',
      unit: '设计院',
      role: '工程师',
      work: `第${index}项工作`,
    }))
    const pages = await pagesOf(lay(reviewForm, laying({}, { experience })))
    const running = pages.filter((text) => /第\d+项工作/.test(text))
    expect(running.length).toBeGreaterThan(1)
    for (const text of running) expect(text).toContain('专业技术工作内容')
    expect(pages[1]).toContain(`第2页共${pages.length}页`)
    expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`)
  })
  it('lets a summary of many pages run on under its label', async () => {
    const pages = await pagesOf(lay(reviewForm, laying({ summary: `${summary}\n`.repeat(200) })))
    const running = pages.filter((text) => text.includes(summary))
    expect(running.length).toBeGreaterThan(2)
    for (const text of running) expect(text).toContain('专业技术工作小结')
  })
  it('shows what was typed and never reads it as markup', async () => {
    const typed = '#let x = 1 $y^2$ *粗* _斜_ \\ @a ] [ <lab> `c` // 完 #panic("no") "引" \\u{41} = 题'
    const text = await textOf(lay(reviewForm, laying({ summary: typed, name: typed })))
    expect(text.split(typed.replace(/\s/g, '')).length - 1).toBeGreaterThanOrEqual(2)
  })
  it('prints rare characters of names', async () => {
    expect(await textOf(lay(reviewForm, laying({ name: '𠮷㼆㛃𬱖' })))).toContain('𠮷㼆㛃𬱖')
  })
  it('is the same to the byte when it is printed again, and says that it is PDF/A', async () => {
    const [first, again] = await Promise.all([0, 1].map(() => printer.print(lay(reviewForm, laying()), choice)))
    expect(first).toEqual(again)
    expect('pdf' in (first ?? {}) && (first as { pdf: Buffer }).pdf.toString('latin1')).toMatch(
      /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</,
    )
  })
})

describe('a character that no font has', () => {
  const laid = lay(reviewForm, laying({ summary: '工作期间获得😀称号。' }))
  it('is named with the place where it stands instead of printed as a box', async () => {
    expect(await printer.print(laid, choice)).toEqual({
      refusal: 'missing-glyphs',
      glyphs: [{ character: '😀', code: 'U+1F600', stands: '专业技术工作小结', text: '工作期间获得😀称号。' }],
    })
  })
  it('is marked when that is asked for', async () => {
    const printed = await printer.print(laid, { ...choice, missing: 'show-mark' })
    const pages = 'pdf' in printed ? await readPdf(printed.pdf) : []
    expect(pages.join('')).toContain('工作期间获得〓称号。')
  })
})

describe('the certificate', () => {
  it('shows photo, gender and present unit as they were declared [HE-CERT-02] [HE-APPL-09]', async () => {
    const printed = await printer.print(lay(certificate, laying()), choice)
    const pdf = 'pdf' in printed ? printed.pdf : Buffer.of()
    const [page, ...rest] = await readPdf(pdf)
    expect(rest).toEqual([])
    const [shown, ...others] = picturesIn(pdf)
    expect(others).toEqual([])
    const stored = await colours(await jpeg())
    const differences = (await colours(shown ?? Buffer.of())).map((value, index) =>
      Math.abs(value - (stored[index] ?? 0)),
    )
    expect(Math.max(...differences)).toBeLessThan(6)
    expect(page).toMatch(/性别：女/)
    expect(page).toMatch(/工作单位：河北省交通规划设计研究院/)
    expect(page).toContain('冀2026130100001')
  })
  it('is refused with the name of a photo that is no picture, or gone', async () => {
    for (const found of [Buffer.from('not a picture'), undefined]) {
      const printed = await printer.print(lay(certificate, laying()), { ...choice, read: async () => found })
      expect(printed).toEqual({ refusal: 'picture-unreadable', picture: '证件照.jpg' })
    }
  })
})

describe('the summary list', () => {
  it('has a line for each person with the supplementary information [HE-PRINT-03]', async () => {
    const supplement = { adminPost: '副科长', yearsTechnical: 9, exceptionTerms: '省部级奖励第一完成人' }
    const text = await textOf(layPeople(summarySheet, [laying({}, { supplement }), laying({ name: '王强' })]))
    for (const word of ['李静', '王强', '副科长', '9年', '省部级奖励第一完成人']) expect(text).toContain(word)
  })
})

describe('printing in bulk', () => {
  it('gives one file with one form for each person, each with its own page numbers', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `张${'一二三四五六七八九十'[index % 10]}${index}号`)
    const refused: [number, PrintRefusal][] = []
    const progress: number[] = []
    const forms = names.map((name, index) => lay(reviewForm, laying({ name: index === 3 ? '张😀' : name })))
    const pieces: Buffer[] = []
    const onRefused = (index: number, refusal: PrintRefusal) => refused.push([index, refusal])
    for await (const piece of printer.printMany(forms, {
      ...choice,
      onRefused,
      onProgress: (done) => progress.push(done),
    }))
      pieces.push(piece)
    const pages = await readPdf(Buffer.concat(pieces))
    const covers = pages.filter((text) => text.includes('职称改革领导小组办公室制'))
    expect(covers.map((text) => /张.\d+号/.exec(text)?.[0])).toEqual(names.filter((_, index) => index !== 3))
    expect(pages.filter((text) => text.includes('第2页共')).length).toBe(24)
    expect(refused.map(([index, { refusal }]) => [index, refusal])).toEqual([[3, 'missing-glyphs']])
    expect(progress.at(-1)).toBe(25)
  })
})

describe('the threads', () => {
  it('refuse more work than they can queue', async () => {
    const small = openPrinter({ limits: { threads: 1, waiting: 1 } })
    const all = await Promise.all([0, 1, 2, 3].map(() => small.print(lay(certificate, laying()), choice)))
    expect(all.filter((one) => 'refusal' in one && one.refusal === 'printer-busy').length).toBeGreaterThan(0)
    expect(all.some((one) => 'pdf' in one)).toBe(true)
    await small.close()
  })
  it('are replaced after one that took too long', async () => {
    const hasty = openPrinter({ limits: { threads: 1, milliseconds: 1 } })
    expect(await hasty.print(lay(certificate, laying()), choice)).toEqual({ refusal: 'printer-timeout' })
    await hasty.close()
  })
  it('work with an empty folder of further fonts', async () => {
    const more = openPrinter({ fonts: mkdtempSync(join(tmpdir(), 'fonts-')) })
    expect(await more.print(lay(certificate, laying()), choice)).toHaveProperty('pages', 1)
    await more.close()
  })
})
