import type { PrintRefusal } from './printer.ts'

/** Which characters and under which labels, or which picture: what somebody needs to mend it. */
export function refusalDetail(refused: PrintRefusal): Readonly<Record<string, string>> {
  if (refused.refusal === 'picture-unreadable') return { picture: refused.picture }
  if (refused.refusal !== 'missing-glyphs') return {}
  const found = refused.glyphs.map(({ character, code, stands }) => `${character}（${code}，${stands}）`)
  return { characters: [...new Set(found)].slice(0, 20).join('、') }
}
