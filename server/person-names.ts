import { spell } from './spelling.ts'
import { asWritten } from './unit-names.ts'

/** What a person is found by: their name as written, as spelt from any syllable on, and its initials; and the pieces of these. */
export type ReadName = { read: string; pieces: string[] }

/** `~` stands before what is spelt, `^` before initials, so that one is never found in the other. */
export function readName(name: string): ReadName {
  const written = asWritten(name)
  const readings = readingsOf(written)
  const spelt = [...new Set(readings.flatMap((syllables) => tails(syllables).map((tail) => `~${tail.join('')}`)))]
  const initials = [
    ...new Set(readings.flatMap((syllables) => tails(syllables.map(initialOf)).map((tail) => `^${tail.join('')}`))),
  ]
  const pieces = [
    ...written,
    ...piecesOf(written, 2),
    ...spelt.map((one) => one.slice(0, 3)),
    ...readings.flatMap((syllables) => piecesOf(syllables.join(''), 3)),
    ...initials.map((one) => one.slice(0, 3)),
  ]
  return { read: [written, ...spelt, ...initials].join(' '), pieces: [...new Set(pieces)] }
}

/** Ways in which what was typed may stand in what was read, each with the pieces that it must have; none at all when it is no name. */
export type SoughtName = { pattern: string; pieces: string[] }

export function seekName(typed: string): SoughtName[] {
  const text = asWritten(typed)
  if (text === '') return []
  if (!/^[a-z]+$/.test(text))
    return [{ pattern: `%${text}%`, pieces: [...(text.length > 1 ? piecesOf(text, 2) : text)] }]
  const initials = { pattern: `%^${text}%`, pieces: piecesOf(text, 2).map((one) => `^${one}`) }
  if (text.length === 1) return [initials]
  return [{ pattern: `%~${text}%`, pieces: [...piecesOf(text, 3), `~${text.slice(0, 2)}`] }, initials]
}

/**
 * The usual reading, a surname read as a surname; and the same with each character in turn read in another of its ways, for
 * nobody else knows how somebody's own name is said.
 */
function readingsOf(written: string): string[][] {
  const letters = [...written]
  const usual = [...headOf(letters.slice(0, 2).join('')), ...letters.slice(2).map((one) => waysOf(one)[0] ?? one)]
  const others = letters.flatMap((letter, at) =>
    waysOf(letter)
      .filter((way) => way !== usual[at])
      .map((way) => usual.with(at, way)),
  )
  return [usual, ...others].slice(0, mostReadings)
}

const mostReadings = 8
const usually = { toneType: 'none', type: 'array', v: true } as const

const heads = new Map<string, string[]>()
function headOf(head: string): string[] {
  const found = heads.get(head) ?? spell(head, { ...usually, mode: 'surname' })
  if (heads.size < mostKept) heads.set(head, found)
  return found
}

const ways = new Map<string, string[]>()
/** 吕 is spelt lv, and by many lu. */
function waysOf(letter: string): string[] {
  const known = ways.get(letter)
  if (known) return known
  const all = [...spell(letter, usually), ...spell(letter, { ...usually, multiple: true })]
  const found = [...new Set([...all, ...all.filter((way) => /^[ln]v/.test(way)).map((way) => way.replace('v', 'u'))])]
  if (ways.size < mostKept) ways.set(letter, found)
  return found
}

const mostKept = 50_000

const initialOf = (syllable: string) => [...syllable][0] ?? ''
const tails = <One>(all: readonly One[]): One[][] => all.map((_, at) => all.slice(at))

function piecesOf(text: string, size: number): string[] {
  const letters = [...text]
  return letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join(''))
}
