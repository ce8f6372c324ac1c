import { spell } from './spelling.ts'

/** What a unit is found by: its name without marks and spaces, its pinyin, its initials, and the pieces of all three. */
export type Read = { written: string; pinyin: string; initials: string; pieces: string[] }

/** As it is compared: width and case do not matter, marks and spaces neither. */
export const asWritten = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Two readings, where they differ: of the whole, in which 市长征 is read as a mayor, and of what follows each name of a
 * place by itself. A space keeps them apart, so that nothing is found across it.
 */
export function read(name: string): Read {
  const written = asWritten(name)
  const readings = [[written], written.split(/(?<=[省市区县])/u)].map((parts) => parts.flatMap(syllables))
  const joined = (part: (syllable: string) => string) => [
    ...new Set(readings.map((syllables) => syllables.map(part).join(''))),
  ]
  const whole = joined((syllable) => syllable)
  const initials = joined((syllable) => (/^\d/.test(syllable) ? syllable : ([...syllable][0] ?? '')))
  return {
    written,
    pinyin: whole.join(' '),
    initials: initials.join(' '),
    pieces: [
      ...new Set([
        ...piecesOf(written, 2),
        ...whole.flatMap((one) => piecesOf(one, 3, '~')),
        ...initials.flatMap((one) => piecesOf(one, 2, '^')),
      ]),
    ],
  }
}

export type Sought = { in: 'written' | 'pinyin' | 'initials'; text: string; pieces: string[] }

/** In which of the three to look: letters may be any of them. */
export function seek(typed: string): Sought[] {
  const text = asWritten(typed)
  if ([...text].length < 2) return []
  const sought: Sought[] = [{ in: 'written', text, pieces: piecesOf(text, 2) }]
  if (!/^[a-z0-9]+$/.test(text)) return sought
  sought.push({ in: 'initials', text, pieces: piecesOf(text, 2, '^') })
  return text.length > 2 ? [...sought, { in: 'pinyin', text, pieces: piecesOf(text, 3, '~') }] : sought
}

const syllables = (text: string) => spell(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })

function piecesOf(text: string, size: number, mark = ''): string[] {
  const letters = [...text]
  return letters.slice(size - 1).map((_, at) => mark + letters.slice(at, at + size).join(''))
}
