import { strToU8, zipSync } from 'fflate'
import type { LaidDocument } from '../../core/document.ts'
import { sharp } from '../files/sharp.ts'
import type { Drawn } from '../print/pictures.ts'
import { bookWith, declared, escaped, letters, main, relations, schemas } from './markup.ts'
import { type Grid, gridOf, type Look, type Placed } from './paper-grid.ts'
import { looks, paperStyles } from './paper-styles.ts'

/** A paper as an .xlsx file: the same definition, the same words, ready to be printed. Every cell is text. */
export async function paperBook({ laid, pictures }: Drawn): Promise<Uint8Array> {
  const grid = gridOf(laid)
  const photos = pictures.filter(({ type }) => type === 'jpg')
  const places = await Promise.all(photos.map(async (one) => anchorOf(grid, one.key, await sizeOf(one.bytes))))
  const shown = photos.flatMap((one, index) => (places[index] ? [{ bytes: one.bytes, place: places[index] }] : []))
  const parts: [string, string | Uint8Array][] = bookWith(laid.name, paperStyles)
  parts.push(['xl/worksheets/sheet1.xml', sheetOf(laid, grid, shown.length > 0)])
  if (shown.length > 0)
    parts.push(...drawing(shown.map(({ place }) => place)), ...shown.map(({ bytes }, index) => media(bytes, index)))
  return zipSync(
    Object.fromEntries(
      parts.map(([path, part]) => [
        path,
        [
          typeof part === 'string' ? strToU8(whole(path, part, shown.length > 0)) : part,
          { mtime: new Date(2000, 0, 1) },
        ],
      ]),
    ),
  )
}

/** The list of contents names a drawing only where there is one. */
const whole = (path: string, text: string, drawn: boolean) =>
  drawn && path === '[Content_Types].xml'
    ? text.replace(
        '</Types>',
        '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
      )
    : text

function sheetOf({ paper, turned, foot, mark }: LaidDocument, { widths, rows, breaks }: Grid, drawn: boolean): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${(width / 1.95).toFixed(2)}" customWidth="1"/>`,
  )
  const all = rows.flatMap(({ cells }, line) => cells.map((cell) => ({ ...cell, line })))
  const lines = rows.map(({ height }, line) => {
    const here = all.filter((one) => one.line <= line && line < one.line + one.down)
    const cells = here.flatMap((one) => cellsOf(one, line)).sort((one, other) => one.column - other.column)
    return `<row r="${line + 1}" ht="${height.toFixed(1)}" customHeight="1">${cells.map(({ markup }) => markup).join('')}</row>`
  })
  const merged = all
    .filter(({ from, to, down }) => to - from > 1 || down > 1)
    .map(
      ({ from, to, down, line }) => `<mergeCell ref="${letters(from)}${line + 1}:${letters(to - 1)}${line + down}"/>`,
    )
  const pages = breaks.filter((line) => line > 0).map((line) => `<brk id="${line}" max="16383" man="1"/>`)
  const footer = `&amp;L${told(foot)}&amp;C第 &amp;P 页 共 &amp;N 页${mark ? `&amp;R${told(mark)}` : ''}`
  return `${declared}<worksheet ${main} xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''
  }<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="${paper === 'a3' ? 8 : 9}" orientation="${turned ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footer}</oddFooter></headerFooter>${
    pages.length > 0
      ? `<rowBreaks count="${pages.length}" manualBreakCount="${pages.length}">${pages.join('')}</rowBreaks>`
      : ''
  }${drawn ? '<drawing r:id="r1"/>' : ''}</worksheet>`
}

/** In a footer an ampersand begins a command. */
const told = (text: string) => escaped(text.replaceAll('&', '&&'))

/** Every cell under a merged one has its look, or its border would have gaps. */
function cellsOf({ from, to, text, look, line: first }: Placed & { line: number }, line: number) {
  return Array.from({ length: to - from }, (_, index) => {
    const column = from + index
    const place = `r="${letters(column)}${line + 1}" s="${looks[look satisfies Look]}"`
    const isFirst = index === 0 && line === first
    const words = `t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
    return { column, markup: isFirst && text !== '' ? `<c ${place} ${words}` : `<c ${place}/>` }
  })
}

type Size = { width: number; height: number }
type Place = { column: number; line: number; left: number; top: number } & Size
const perMillimetre = 36_000
const perPoint = 12_700

async function sizeOf(bytes: Uint8Array): Promise<Size> {
  const { width = 1, height = 1 } = await sharp(bytes).metadata()
  return { width, height }
}

/** As large as its cell allows, in the middle of it; sizes in the unit of drawings. */
function anchorOf({ rows, widths }: Grid, key: string, size: Size): Place | undefined {
  for (const [line, { cells }] of rows.entries())
    for (const { picture, from, to, down } of cells) {
      if (picture !== key) continue
      const width = sum(widths.slice(from, to)) * perMillimetre
      const height = sum(rows.slice(line, line + down).map((row) => row.height)) * perPoint
      const scale = 0.94 * Math.min(width / size.width, height / size.height)
      const [wide, high] = [size.width * scale, size.height * scale]
      return { column: from, line, left: (width - wide) / 2, top: (height - high) / 2, width: wide, height: high }
    }
  return undefined
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function drawing(places: readonly Place[]): [string, string][] {
  const drawn = places.map(({ column, line, left, top, width, height }, index) => {
    const from = `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(left)}</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>${Math.round(top)}</xdr:rowOff></xdr:from>`
    const extent = `cx="${Math.round(width)}" cy="${Math.round(height)}"`
    return `<xdr:oneCellAnchor>${from}<xdr:ext ${extent}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${index + 2}" name="照片" descr="照片"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="p${index + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
  })
  const links = places.map(
    (_, index) =>
      `<Relationship Id="p${index + 1}" Type="${relations}/image" Target="../media/image${index + 1}.jpg"/>`,
  )
  const related = (inner: string) =>
    `${declared}<Relationships xmlns="${schemas}/package/2006/relationships">${inner}</Relationships>`
  return [
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      related(`<Relationship Id="r1" Type="${relations}/drawing" Target="../drawings/drawing1.xml"/>`),
    ],
    [
      'xl/drawings/drawing1.xml',
      `${declared}<xdr:wsDr xmlns:xdr="${schemas}/drawingml/2006/spreadsheetDrawing" xmlns:a="${schemas}/drawingml/2006/main" xmlns:r="${relations}">${drawn.join('')}</xdr:wsDr>`,
    ],
    ['xl/drawings/_rels/drawing1.xml.rels', related(links.join(''))],
  ]
}

const media = (bytes: Uint8Array, index: number): [string, Uint8Array] => [`xl/media/image${index + 1}.jpg`, bytes]
