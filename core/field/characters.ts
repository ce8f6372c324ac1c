import { type Finding, wrong } from './kind.ts'

/** What no field keeps, whatever its own limit says: longer is a mistake or an attack. */
const ceiling = 20_000

/**
 * Text as the archive keeps it: composed, trimmed, without invisible marks. Rare Han such as 𠮷 and 㼆 stay; what fonts for
 * paper do not have (emoji, private characters) is refused rather than printed as boxes.
 */
export function cleaned(raw: string, lines: 'one-line' | 'many-lines'): string | Finding {
  if (raw.length > ceiling * 2) return wrong('too-long', { max: ceiling, now: raw.length })
  if (raw.length <= ceiling && plain.test(raw)) return raw.trim()
  if (/\p{Cs}/u.test(raw)) return wrong('not-printable')
  const text = raw
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .trim()
  if (lines === 'one-line' && text.includes('\n')) return wrong('control-characters')
  if (/(?!\n)\p{Cc}/u.test(text)) return wrong('control-characters')
  const odd = unprintable.exec(text)
  if (odd) return wrong('not-printable', { character: odd[0] })
  const now = lengthOf(text)
  return now > ceiling ? wrong('too-long', { max: ceiling, now }) : text
}

/** Letters, digits, signs and Han as nearly every answer has them and nothing else: there is nothing to clean. */
const plain = /^[ -~、。《》「」『』【】“”‘’…—·！（），．／：；？％\u4e00-\u9fa5０-９Ａ-Ｚａ-ｚ]*$/

/** Every character counts one, also those beyond the first 65,536. */
export function lengthOf(text: string) {
  if (!/[\ud800-\udfff]/.test(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}

/** Full-width digits, letters and signs as half-width ones, and no blanks. */
export const folded = (text: string) => text.normalize('NFKC').replace(/\s|\p{Cf}/gu, '')

const unprintable =
  /\p{Emoji_Presentation}|\p{Co}|[\uFE0F\uFFFC-\uFFFF]|[\u{1F000}-\u{1FBFF}]|\p{Noncharacter_Code_Point}/u
