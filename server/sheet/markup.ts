import type { SheetPlan } from './plan.ts'

/** The parts of an .xlsx file as text. Styles, by number: 0 none, 1 cell, 2 centred cell, 3 heading, 4 line above, 5 text that looks like a formula. */
export const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const schemas = 'http://schemas.openxmlformats.org'
export const main = `xmlns="${schemas}/spreadsheetml/2006/main"`
export const relations = `${schemas}/officeDocument/2006/relationships`
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const bookOf = ({ name, above }: SheetPlan) => bookWith(name, styles, above ? '$1:$2' : '$1:$1')

/** `titles` are the rows that every page repeats. */
export function bookWith(name: string, styles: string, titles?: string): [path: string, text: string][] {
  const title = sheetName(name)
  const repeated = titles
    ? `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(title)}'!${titles}</definedName></definedNames>`
    : ''
  return [
    [
      '[Content_Types].xml',
      `${declared}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${declared}<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declared}<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declared}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="r1"/></sheets>${repeated}</workbook>`,
    ],
    ['xl/styles.xml', styles],
  ]
}

export function sheetStart({ columns, above }: SheetPlan): string {
  const frozen = above ? 2 : 1
  const widths = columns
    .map(
      ({ width }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${(width / 1.9).toFixed(1)}" customWidth="1"/>`,
    )
    .join('')
  const head = columns.map(({ heading }, index) => cell(heading, index, frozen, 3)).join('')
  return `${declared}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${
    above ? `<row r="1" ht="30" customHeight="1">${cell(above, 0, 1, 4)}</row>` : ''
  }<row r="${frozen}">${head}</row>`
}

/** What every cell of a column begins with is put together once. */
export function rowsOf({ columns }: SheetPlan): (texts: readonly string[], line: number) => string {
  const begun = columns.map((_, index) => `<c r="${letters(index)}`)
  return (texts, line) => {
    let row = `<row r="${line}">`
    for (const [index, text] of texts.entries())
      row += `${begun[index]}${line}" s="${styleOf(text, columns[index]?.centred)}" t="inlineStr">${said(text)}`
    return `${row}</row>`
  }
}

export function sheetEnd({ columns, above, paper, turned }: SheetPlan): string {
  const merged = above ? `<mergeCells count="1"><mergeCell ref="A1:${letters(columns.length - 1)}1"/></mergeCells>` : ''
  return `</sheetData>${merged}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper === 'a3' ? 8 : 9}" orientation="${turned ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

const cell = (text: string, index: number, line: number, style: number) =>
  `<c r="${letters(index)}${line}" s="${style}" t="inlineStr">${said(text)}`

const said = (text: string) => `<is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const styleOf = (text: string, centred = false) => (/^[=+\-@\t\r]/.test(text) ? 5 : centred ? 2 : 1)

/** Nearly every text is plain and short, and is looked through only once. */
export const escaped = (text: string) => (text.length < 32_767 && !special.test(text) ? text : replaced(text))

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const special = /[&<>"_\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/ // oxlint-disable-line no-control-regex

/** 32,767 is all that a cell holds; `_x0041_` would be read as a letter by its number. */
const replaced = (text: string) =>
  text
    .slice(0, 32_767)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') // oxlint-disable-line no-control-regex
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

/** At most 31 characters, and none of those that a reference to another sheet is made of. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)

export const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const border =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>'
const centre = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const left = '<alignment vertical="center" wrapText="1"/>'
/** Format 49 is text: what is typed into the cell later stays as typed. */
const style = (font: number, border: number, alignment: string, quoted = '') =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${border}" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
export const font = (size: number, bold = '') =>
  `<font>${bold}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`

const styles = `${declared}<styleSheet ${main}><fonts count="3">${font(11)}${font(11, '<b/>')}${font(16, '<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${style(0, 1, left)}${style(0, 1, centre)}${style(1, 1, centre)}${style(2, 0, centre)}${style(0, 1, left, ' quotePrefix="1"')}</cellXfs></styleSheet>`
