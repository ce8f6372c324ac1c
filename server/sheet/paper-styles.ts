import { declared, font, main } from './markup.ts'
import type { Look } from './paper-grid.ts'

const sides = ['left', 'right', 'top', 'bottom'] as const
type Side = (typeof sides)[number]
const border = (...drawn: readonly Side[]) =>
  `<border>${sides.map((side) => (drawn.includes(side) ? `<${side} style="thin"/>` : `<${side}/>`)).join('')}<diagonal/></border>`
const borders = [
  border(),
  border(...sides),
  border('left', 'right', 'top'),
  border('left', 'right', 'bottom'),
  border('bottom'),
]

const fonts = [
  font(10.5),
  font(10.5, '<b/>'),
  font(14, '<b/>'),
  font(24, '<b/>'),
  font(14),
  font(10.5, '<b/><color rgb="FFB42318"/>'),
]

type Style = { look: Look; font: number; border: number; across: string; down: string; upright?: true }
const styles: readonly Style[] = [
  { look: 'text', font: 0, border: 1, across: 'left', down: 'center' },
  { look: 'centred', font: 0, border: 1, across: 'center', down: 'center' },
  { look: 'label', font: 1, border: 1, across: 'center', down: 'center' },
  { look: 'upright-label', font: 1, border: 1, across: 'center', down: 'center', upright: true },
  { look: 'title', font: 3, border: 0, across: 'center', down: 'center' },
  { look: 'heading', font: 2, border: 0, across: 'center', down: 'center' },
  { look: 'note', font: 0, border: 0, across: 'left', down: 'center' },
  { look: 'words', font: 0, border: 2, across: 'left', down: 'top' },
  { look: 'signs', font: 0, border: 3, across: 'right', down: 'bottom' },
  { look: 'cover-label', font: 4, border: 0, across: 'distributed', down: 'bottom' },
  { look: 'cover-text', font: 4, border: 4, across: 'left', down: 'bottom' },
  { look: 'mark', font: 5, border: 0, across: 'right', down: 'center' },
]

/** The number of each look among the styles; 0 is the plain cell that every book must have. */
export const looks = Object.fromEntries(styles.map(({ look }, index) => [look, index + 1])) as Record<Look, number>

/** Format 49 is text. `quotePrefix` keeps it text when somebody edits the cell. */
const xf = ({ font, border, across, down, upright }: Style) =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${border}" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="${down}" wrapText="1"${upright ? ' textRotation="255"' : ''}/></xf>`

export const paperStyles = `${declared}<styleSheet ${main}><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="${borders.length}">${borders.join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.map(xf).join('')}</cellXfs></styleSheet>`
