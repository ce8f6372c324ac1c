import type { LaidBlock, LaidDocument } from '../../core/document.ts'

/** A character that no font has: which, in what text, and under which label it stands. */
export type MissingGlyph = { character: string; code: string; stands: string; text: string }

const mark = '〓'
/** These have no shape of their own: line breaks, joiners, variation selectors. */
const shapeless = /[\n\r\t]|\p{Default_Ignorable_Code_Point}/u

type Has = (character: string) => boolean

export const missingGlyphs = ({ blocks }: LaidDocument, has: Has): MissingGlyph[] =>
  blocks
    .flatMap(textsOf)
    .flatMap(({ stands, text }) =>
      [...new Set(text)]
        .filter((character) => !isPrintable(character, has))
        .map((character) => ({ character, code: codeOf(character), stands, text: excerpt(text, character) })),
    )

/** The same document with the mark in place of each such character. */
export function marked(laid: LaidDocument, has: Has): LaidDocument {
  const clean = (text: string) =>
    [...text].map((character) => (isPrintable(character, has) ? character : mark)).join('')
  return JSON.parse(JSON.stringify(laid), (key, value) =>
    typeof value === 'string' && !structural.has(key) ? clean(value) : value,
  )
}

const structural = new Set(['block', 'id', 'paper', 'key', 'picture', 'photo', 'code', 'address', 'sha256'])

const isPrintable = (character: string, has: (character: string) => boolean) =>
  shapeless.test(character) || has(character)

const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function excerpt(text: string, character: string) {
  const at = text.indexOf(character)
  return [...text.slice(0, at)].slice(-10).join('') + [...text.slice(at)].slice(0, 10).join('')
}

type Standing = { stands: string; text: string }

/** Every text of a block with the label it stands under: beside it, above it, or the box's own. */
function textsOf(block: LaidBlock): Standing[] {
  switch (block.block) {
    case 'cover':
      return [...block.lines.map(line), ...block.below.map((text) => ({ stands: '封面', text }))]
    case 'certificate':
      return [
        ...block.lines.map(line),
        ...[block.statement, block.issuer, block.on].map((text) => ({ stands: block.heading, text })),
      ]
    case 'notes':
      return block.texts.map((text) => ({ stands: '填表说明', text }))
    case 'box':
      return [...block.texts, ...block.signs].map((text) => ({ stands: block.label, text }))
    case 'table':
      return block.rows.flatMap((row) =>
        row.map(({ text }, index) => {
          const beside = row.slice(0, index).findLast(({ label }) => label)?.text
          return { stands: block.headings[index]?.text ?? beside ?? '', text }
        }),
      )
    case 'sides':
      return [...block.left, ...block.right].flatMap(textsOf)
    default:
      return []
  }
}

const line = ({ label, text }: { label: string; text: string }): Standing => ({ stands: label, text })
